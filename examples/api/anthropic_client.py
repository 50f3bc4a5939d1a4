"""Ask what a picture consists of, with Anthropic's client.

    pip install anthropic
    ANTHROPIC_API_KEY=... ANTHROPIC_BASE_URL=http://127.0.0.1:8000/api/anthropic \\
        python anthropic_client.py picture.png
"""

import base64
import sys
from pathlib import Path

from anthropic import Anthropic

picture = base64.b64encode(Path(sys.argv[1]).read_bytes()).decode()
source = {"type": "base64", "media_type": "image/png", "data": picture}
question = "List the components, the colors (hex) and the fonts of this design."

with (
    Anthropic() as client,
    client.messages.stream(
        model="glm-5v-turbo",
        max_tokens=16_000,
        messages=[
            {
                "role": "user",
                "content": [{"type": "image", "source": source}, {"type": "text", "text": question}],
            }
        ],
    ) as stream,
):
    for text in stream.text_stream:
        print(text, end="", flush=True)
