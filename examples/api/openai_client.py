"""Ask where something is on a picture, with OpenAI's client.

pip install openai
OPENAI_API_KEY=... OPENAI_BASE_URL=http://127.0.0.1:8000/v1 python openai_client.py picture.png
"""

import base64
import sys
from pathlib import Path

from openai import OpenAI

picture = base64.b64encode(Path(sys.argv[1]).read_bytes()).decode()

with OpenAI() as client:
    response = client.responses.create(
        model="glm-5v-turbo",
        input=[
            {
                "role": "user",
                "content": [
                    {
                        "type": "input_image",
                        "image_url": f"data:image/png;base64,{picture}",
                        "detail": "auto",
                    },
                    {"type": "input_text", "text": "Where is the button?"},
                ],
            }
        ],
    )
    print(response.output_text)
