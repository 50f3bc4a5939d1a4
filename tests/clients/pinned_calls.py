"""Calls of the version that the article pins, run where it is installed; writes what it got as JSON."""

import json
import os
import sys

from zai import ZaiClient

client = ZaiClient(api_key=os.environ["ZAI_API_KEY"], base_url=sys.argv[1])
picture = {"type": "image_url", "image_url": {"url": sys.argv[2]}}
question = {"type": "text", "text": "Build this page as a single HTML file."}
messages = [{"role": "user", "content": [picture, question]}]

response = client.chat.completions.create(
    model="glm-5v-turbo", messages=messages, thinking={"type": "enabled"}
)

thought, said = "", ""
for chunk in client.chat.completions.create(model="glm-5v-turbo", messages=messages, stream=True):
    delta = chunk.choices[0].delta
    if delta.reasoning_content:
        thought += delta.reasoning_content
    if delta.content:
        said += delta.content

try:
    client.chat.completions.create(model="nobody", messages=messages)
    refused = ""
except Exception as error:
    refused = str(error)

message = response.choices[0].message
json.dump(
    {
        "content": message.content,
        "reasoning": message.reasoning_content,
        "streamed": said,
        "thought": thought,
        "refused": refused,
    },
    sys.stdout,
)
