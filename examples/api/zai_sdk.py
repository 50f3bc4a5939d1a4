"""Turn a picture into a React component with zai-sdk, and print it as it is written.

pip install zai-sdk
ZAI_API_KEY=... ZAI_BASE_URL=http://127.0.0.1:8000/api/paas/v4 python zai_sdk.py picture.png
"""

import base64
import sys
from pathlib import Path

from zai import ZaiClient

picture = base64.b64encode(Path(sys.argv[1]).read_bytes()).decode()
messages = [
    {
        "role": "user",
        "content": [
            {"type": "image_url", "image_url": {"url": f"data:image/png;base64,{picture}"}},
            {"type": "text", "text": "Build this as a React component with Tailwind CSS."},
        ],
    }
]

with ZaiClient() as client:
    for chunk in client.chat.completions.create(model="glm-5v-turbo", messages=messages, stream=True):
        delta = chunk.choices[0].delta
        print(delta.reasoning_content or delta.content or "", end="", flush=True)
