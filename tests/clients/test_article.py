"""Every request of the article, with only the address, the key and the pictures changed.

Real clients, the real server, the embedded model; the answers have to be of use.
"""

import base64
import json
import os
import re
import subprocess
import time
from pathlib import Path

import httpx
import pytest
import yaml
from openai import OpenAI
from openapi_spec_validator import validate
from zai import ZaiClient

KEY = "article.a-secret-of-the-tests"
MODEL = "glm-5v-turbo"
FENCE = re.compile(r"```(\w+)\n(.*?)```", re.DOTALL)


@pytest.fixture(scope="module")
def client(address):
    with ZaiClient(api_key=KEY, base_url=f"{address}/api/paas/v4", max_retries=0, timeout=280) as client:
        yield client


def seen(url, text):
    return [{"type": "image_url", "image_url": {"url": url}}, {"type": "text", "text": text}]


def fences(text, *languages):
    found = [code for language, code in FENCE.findall(text) if language in languages]
    assert found, f"there is no fence of {languages} in: {text[:2000]}"
    return found


def curl(address, body):
    done = subprocess.run(
        [
            *("curl", "-sS", "-X", "POST", f"{address}/api/paas/v4/chat/completions"),
            *("-H", f"Authorization: Bearer {KEY}", "-H", "Content-Type: application/json"),
            *("-d", json.dumps(body)),
        ],
        capture_output=True,
        text=True,
        timeout=280,
    )
    return json.loads(done.stdout)["choices"][0]["message"]


def test_curl_recreates_a_page_with_tailwind(address, images):
    text = "Recreate this dashboard UI as responsive HTML and CSS. Use Tailwind CSS classes."
    content = seen(f"{images}/pricing-page.png", text)

    message = curl(address, {"model": MODEL, "messages": [{"role": "user", "content": content}]})

    (page,) = [code for code in fences(message["content"], "html") if "<" in code][:1]
    assert "Pricing" in page
    assert "Buy team" in page
    assert 'class="' in page


def test_curl_finds_the_bug_and_thinks_before(address, images):
    text = "This login form has a layout bug on mobile. Identify the issue and provide fixed CSS."
    content = seen(f"{images}/login-form-screenshot.png", text)

    message = curl(
        address,
        {
            "model": MODEL,
            "messages": [{"role": "user", "content": content}],
            "thinking": {"type": "enabled"},
        },
    )

    assert message["reasoning_content"]
    assert any("{" in code for code in fences(message["content"], "css"))


def test_zai_builds_a_react_component(client, images):
    response = client.chat.completions.create(
        model=MODEL,
        messages=[
            {
                "role": "user",
                "content": seen(
                    f"{images}/pricing-page.png",
                    "Convert this pricing page design into a React component using Tailwind CSS. "
                    "Include responsive breakpoints for mobile, tablet, and desktop.",
                ),
            }
        ],
        thinking={"type": "enabled"},
    )

    message = response.choices[0].message
    code = "\n".join(fences(message.content, "tsx", "jsx", "ts", "js"))
    assert "export" in code
    assert "className=" in code
    assert "Starter" in code
    assert message.reasoning_content
    assert response.usage.prompt_tokens > 0


def test_the_streaming_loop_as_printed(client, images, capsys):
    response = client.chat.completions.create(
        model=MODEL,
        messages=[
            {
                "role": "user",
                "content": seen(
                    f"{images}/pricing-page.png",
                    "Build this entire landing page as a single HTML file with embedded CSS and JavaScript. "
                    "Include smooth scroll, a sticky navbar, and a working contact form.",
                ),
            }
        ],
        stream=True,
    )

    for chunk in response:
        delta = chunk.choices[0].delta
        # Print reasoning tokens (thinking mode)
        if delta.reasoning_content:
            print(f"[thinking] {delta.reasoning_content}", end="", flush=True)
        # Print the generated code
        if delta.content:
            print(delta.content, end="", flush=True)

    printed = capsys.readouterr().out
    assert printed.startswith("[thinking] ")
    assert "</html>" in printed
    assert "Pricing" in printed


def test_two_pictures_are_compared(client, images):
    pictures = [
        {"type": "image_url", "image_url": {"url": f"{images}/{name}.png"}}
        for name in ("design-mockup", "current-implementation")
    ]
    text = (
        "The first image is the design mockup. The second is the current implementation. "
        "Identify all visual differences and provide CSS fixes to match the mockup."
    )
    question = {"type": "text", "text": text}

    response = client.chat.completions.create(
        model=MODEL, messages=[{"role": "user", "content": [*pictures, question]}]
    )

    content = response.choices[0].message.content
    assert "#2563eb" in "\n".join(fences(content, "css")).lower()
    assert "#16a34a" in content.lower()


TOOLS = [
    {
        "type": "function",
        "function": {
            "name": "save_component",
            "description": "Save a generated React component to a file",
            "parameters": {
                "type": "object",
                "properties": {
                    "filename": {
                        "type": "string",
                        "description": "Component filename, e.g. 'PricingCard.tsx'",
                    },
                    "code": {"type": "string", "description": "The full component source code"},
                    "dependencies": {
                        "type": "array",
                        "items": {"type": "string"},
                        "description": "npm packages this component requires",
                    },
                },
                "required": ["filename", "code"],
            },
        },
    },
    {
        "type": "function",
        "function": {
            "name": "take_screenshot",
            "description": "Take a screenshot of a URL to verify the rendered output",
            "parameters": {
                "type": "object",
                "properties": {
                    "url": {"type": "string", "description": "URL to screenshot"},
                    "viewport": {
                        "type": "string",
                        "description": "Viewport size: 'mobile', 'tablet', or 'desktop'",
                    },
                },
                "required": ["url"],
            },
        },
    },
]


def test_functions_are_called_until_the_work_is_done(client, images):
    text = "Generate a React component from this card design and save it. Then take a screenshot to verify."
    messages = [{"role": "user", "content": seen(f"{images}/card-design.png", text)}]
    called = {}

    for _ in range(6):
        response = client.chat.completions.create(
            model=MODEL, messages=messages, tools=TOOLS, tool_choice="auto"
        )
        choice = response.choices[0]
        if choice.finish_reason != "tool_calls":
            break
        messages.append(choice.message.model_dump())
        for call in choice.message.tool_calls:
            called[call.function.name] = json.loads(call.function.arguments)
            saved = f"Saved. It is shown at {images}/card-design.png"
            messages.append({"role": "tool", "tool_call_id": call.id, "content": saved})

    assert choice.finish_reason == "stop"
    assert choice.message.content
    assert called["save_component"]["filename"].endswith((".tsx", ".jsx"))
    assert "Blue lamp" in called["save_component"]["code"]
    assert set(called["save_component"]) <= {"filename", "code", "dependencies"}
    assert called["take_screenshot"]["url"].startswith("http")


def test_openai_turns_a_wireframe_into_vue(address, images):
    with OpenAI(api_key=KEY, base_url=f"{address}/api/paas/v4", max_retries=0, timeout=280) as client:
        response = client.chat.completions.create(
            model=MODEL,
            messages=[
                {
                    "role": "user",
                    "content": seen(
                        f"{images}/card-design.png",
                        "Turn this wireframe into a working Vue 3 component with Composition API.",
                    ),
                }
            ],
        )

    code = "\n".join(fences(response.choices[0].message.content, "vue"))
    assert "<template>" in code
    assert "Blue lamp" in code


def test_a_screenshot_is_debugged(client, images):
    def debug_ui_from_screenshot(screenshot_url: str, description: str) -> str:
        """Send a screenshot of a broken UI and get CSS fixes."""
        response = client.chat.completions.create(
            model=MODEL,
            messages=[
                {
                    "role": "system",
                    "content": "You are a CSS debugging specialist. Analyze screenshots of broken UIs and "
                    "provide specific CSS fixes. Always explain what's wrong before providing the fix.",
                },
                {
                    "role": "user",
                    "content": seen(
                        screenshot_url,
                        f"Bug report: {description}. Identify the CSS issues and provide fixes.",
                    ),
                },
            ],
            thinking={"type": "enabled"},
        )
        return response.choices[0].message.content

    fix = debug_ui_from_screenshot(
        f"{images}/broken-modal.png",
        "Modal dialog is overflowing on mobile screens and the close button is unreachable",
    )

    assert any("{" in code for code in fences(fix, "css"))
    assert fix.index("```css") > 0


def test_a_page_of_documentation_becomes_openapi(client, images):
    response = client.chat.completions.create(
        model=MODEL,
        messages=[
            {
                "role": "user",
                "content": seen(
                    f"{images}/api-spec-page.png",
                    "Extract the API endpoint definitions from this documentation screenshot. "
                    "Return them as an OpenAPI 3.1 YAML specification.",
                ),
            }
        ],
    )

    (text,) = fences(response.choices[0].message.content, "yaml", "yml")
    document = yaml.safe_load(text)
    validate(document)
    assert str(document["openapi"]).startswith("3.1")
    assert {"get", "post"} <= set(document["paths"]["/users"])
    assert "/users/{id}" in document["paths"]


def test_the_retry_helper_gives_back_an_answer(client, images, capsys):
    def call_with_retry(messages, max_retries=3):
        """Call GLM-5V-Turbo with exponential backoff on rate limits."""
        for attempt in range(max_retries):
            try:
                return client.chat.completions.create(
                    model="glm-5v-turbo", messages=messages, thinking={"type": "enabled"}
                )
            except Exception as e:
                error_str = str(e)
                if "429" in error_str:
                    wait_time = 2**attempt
                    print(f"Rate limited. Retrying in {wait_time}s...")
                    time.sleep(wait_time)
                    continue
                if "400" in error_str:
                    print(f"Bad request: {error_str}")
                    raise
                if attempt < max_retries - 1:
                    time.sleep(1)
                    continue
                raise
        raise Exception("Max retries exceeded")

    response = call_with_retry([{"role": "user", "content": "What can you do?"}])
    assert response.choices[0].message.content

    with pytest.raises(Exception, match="Error code"):
        call_with_retry([{"role": "user", "content": seen(f"{images}/nothing-429.png", "Build this.")}])
    printed = capsys.readouterr().out
    assert printed.startswith("Bad request")
    assert "Rate limited" not in printed


def test_a_long_answer_holds_files_that_the_printed_pattern_finds(client, images, tmp_path):
    question = "Build this as a React application, split into several files."
    messages = [{"role": "user", "content": seen(f"{images}/pricing-page.png", question)}]

    response = client.chat.completions.create(
        model="glm-5v-turbo",
        messages=messages,
        max_tokens=131072,  # Full 128K output
    )
    content = response.choices[0].message.content
    file_blocks = re.findall(r"```(\w+)?\s*\n// file: (.+?)\n(.*?)```", content, re.DOTALL)
    for _, filename, code in file_blocks:
        place = (tmp_path / filename).resolve()
        assert place.is_relative_to(tmp_path)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(code.strip())

    written = {each.suffix for each in tmp_path.rglob("*") if each.is_file()}
    assert len(file_blocks) > 1
    assert written & {".tsx", ".jsx", ".js", ".ts"}
    assert "Starter" in "".join(code for *_, code in file_blocks)


def test_the_pipeline_in_two_steps(client, images, tmp_path):
    def design_to_code_pipeline(image_url: str, output_dir: str, framework: str = "react"):
        """Complete pipeline: design screenshot -> working code -> validation."""
        Path(output_dir).mkdir(parents=True, exist_ok=True)
        analysis = client.chat.completions.create(
            model="glm-5v-turbo",
            messages=[
                {
                    "role": "user",
                    "content": [
                        {"type": "image_url", "image_url": {"url": image_url}},
                        {
                            "type": "text",
                            "text": "Analyze this design. List: 1) All UI components visible, 2) The color "
                            "palette (hex values), 3) Typography (font sizes, weights), 4) Layout structure "
                            "(grid/flexbox), 5) Interactive elements (buttons, inputs, dropdowns).",
                        },
                    ],
                }
            ],
            thinking={"type": "enabled"},
        )
        design_analysis = analysis.choices[0].message.content
        generation = client.chat.completions.create(
            model="glm-5v-turbo",
            messages=[
                {
                    "role": "system",
                    "content": f"You are a {framework} developer. Generate production-ready, accessible, "
                    "responsive components. Use TypeScript and Tailwind CSS.",
                },
                {
                    "role": "user",
                    "content": [
                        {"type": "image_url", "image_url": {"url": image_url}},
                        {
                            "type": "text",
                            "text": f"Based on this design, generate the complete {framework} component. "
                            "Include all styling, hover states, and responsive breakpoints. The component "
                            "must match the design pixel-for-pixel.",
                        },
                    ],
                },
            ],
            thinking={"type": "enabled"},
            max_tokens=16384,
        )
        code = generation.choices[0].message.content
        output_file = Path(output_dir) / "Component.tsx"
        with output_file.open("w") as f:
            if "```" in code:
                match = re.search(r"```(?:tsx?|jsx?)\n(.*?)```", code, re.DOTALL)
                if match:
                    f.write(match.group(1).strip())
                else:
                    f.write(code)
            else:
                f.write(code)
        return design_analysis, output_file

    analysis, output_file = design_to_code_pipeline(f"{images}/card-design.png", str(tmp_path))

    assert "#2563eb" in analysis.lower()
    assert "button" in analysis.lower()
    component = output_file.read_text()
    assert "Blue lamp" in component
    assert "```" not in component
    assert "export" in component


def test_the_java_calls(java, address, images):
    base, picture = f"{address}/api/paas/v4/", f"{images}/card-design.png"
    environment = os.environ | {"ZAI_API_KEY": KEY}

    done = subprocess.run(
        [*java, base, picture], env=environment, capture_output=True, text=True, timeout=280
    )

    assert done.returncode == 0, done.stderr
    built, streamed = done.stdout.split("begin stream")
    assert "Blue lamp" in "".join(fences(built, "html"))
    assert "Blue lamp" in "".join(fences(streamed, "tsx", "jsx", "ts", "js"))
    assert "[Complete]" in streamed


def test_the_calls_of_the_pinned_client(pinned, address, images):
    calls = Path(__file__).parent / "pinned_calls.py"
    command = [pinned, calls, f"{address}/api/paas/v4", f"{images}/card-design.png"]
    environment = {**os.environ, "ZAI_API_KEY": KEY}
    environment.pop("PYTHONPATH", None)

    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=280)

    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["content"] == told["streamed"]
    assert "Blue lamp" in "".join(fences(told["content"], "html"))
    assert told["reasoning"]


def test_a_picture_may_be_sent_as_base64(client, images, address):
    data = base64.b64encode(httpx.get(f"{images}/card-design.png").content).decode()
    content = seen(f"data:image/png;base64,{data}", "Where is the button? Answer with its box.")
    counted = []
    bare = client.chat.completions.create(model=MODEL, messages=[{"role": "user", "content": content}])
    counted.append(bare.usage.prompt_tokens)
    content[0]["image_url"] = {"url": f"data:image/png;base64,{data}", "detail": "high"}
    with OpenAI(api_key=KEY, base_url=f"{address}/v1", max_retries=0, timeout=280) as openai:
        whole = openai.chat.completions.create(model=MODEL, messages=[{"role": "user", "content": content}])
    counted.append(whole.usage.prompt_tokens)

    assert re.search(r"\[\s*\d+,\s*\d+,\s*\d+,\s*\d+\s*\]", bare.choices[0].message.content)
    assert counted[0] == counted[1]
    assert 0 < whole.usage.prompt_tokens_details.cached_tokens < whole.usage.prompt_tokens


def test_the_layout_of_a_page_is_read(client, images):
    read = client.layout_parsing.create(model="glm-ocr", file=f"{images}/api-spec-page.png")

    assert "Users API" in read.md_results
    (page,) = read.layout_details
    title = next(block for block in page if "Users API" in block.content)
    left, top, right, bottom = title.bbox_2d
    assert 0 <= left < right < 0.5
    assert 0 <= top < bottom < 0.3
    assert "table" in {block.label for block in page}
    assert read.data_info.num_pages == 1
