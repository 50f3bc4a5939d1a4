"""Pages of API documentation as people design them, each from the truth that it shows."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from api_truth import BILLING, FLEET, LEGACY, MAIL, NOTES, PETS, SHOP, TASKS, Api, Call, Field

COLOURS = {"GET": "#2f7df6", "POST": "#16a34a", "PUT": "#d97706", "PATCH": "#b45309", "DELETE": "#dc2626"}


def page(style: str, body: str) -> str:
    return f"<!doctype html><meta charset=utf-8><style>*{{box-sizing:border-box}}{style}</style>{body}"


def told(required: bool) -> str:
    return "Yes" if required else "No"


def table_of_endpoints(api: Api) -> str:
    """An overview as a table, then a table of parameters for each call."""
    style = """body{font:15px/1.5 Inter,Arial,sans-serif;margin:40px 64px;width:1150px;color:#1f2937}
    h1{font-size:32px;margin:0 0 8px}h2{font-size:22px;margin:32px 0 8px}h3{font-size:17px;margin:16px 0 6px}
    table{border-collapse:collapse;width:100%;margin:8px 0 16px}th{background:#f3f4f6;text-align:left}
    th,td{border:1px solid #d1d5db;padding:8px 12px}code{font:14px 'JetBrains Mono','DejaVu Sans Mono',monospace}"""
    rows = "".join(
        f"<tr><td>{c.method}</td><td><code>{c.path}</code></td><td>{c.summary}</td></tr>" for c in api.calls
    )
    body = f"""<h1>{api.title}</h1><p>Base URL: <code>{api.base}</code></p>
    <p>Authentication: {api.auth} in the Authorization header.</p><h2>Endpoints</h2>
    <table><tr><th>Method</th><th>Endpoint</th><th>Description</th></tr>{rows}</table>"""
    for call in api.calls:
        fields = "".join(
            f"<tr><td><code>{x.name}</code></td><td>{x.place}</td><td>{x.type}</td>"
            f"<td>{told(x.required)}</td><td>{x.description}</td></tr>" for x in call.fields
        )  # fmt: skip
        answers = "".join(f"<tr><td>{code}</td><td>{text}</td></tr>" for code, text in call.answers)
        body += f"""<h2>{call.method} {call.path}</h2><p>{call.summary}.</p><h3>Parameters</h3>
        <table><tr><th>Name</th><th>In</th><th>Type</th><th>Required</th><th>Description</th></tr>{fields}</table>
        <h3>Responses</h3><table><tr><th>Status</th><th>Description</th></tr>{answers}</table>"""
    return page(style, body)


def cards(api: Api) -> str:
    """Cards with coloured badges, as Swagger draws them."""
    style = """body{font:14px/1.45 'Open Sans',Arial,sans-serif;margin:0;width:1280px;color:#3b4151;background:#fafafa}
    main{width:1180px;margin:30px auto}h1{font-size:34px;margin:0}.url{font:13px 'JetBrains Mono','DejaVu Sans Mono',monospace}
    .op{border:1px solid var(--c);border-radius:4px;background:#fff;margin:14px 0}
    .bar{display:flex;align-items:center;gap:14px;padding:7px;border-bottom:1px solid var(--c)}
    .bar b{background:var(--c);color:#fff;border-radius:3px;width:86px;text-align:center;padding:7px 0}
    .path{font:600 16px 'JetBrains Mono','DejaVu Sans Mono',monospace}h4{margin:0;padding:10px 18px;background:#f4f5f7;font-size:14px}
    .p{display:grid;grid-template-columns:220px 1fr;padding:10px 18px}.n{font-weight:700;font-size:15px}
    .n i{color:#e11;font-style:normal}.t{font:12px 'JetBrains Mono','DejaVu Sans Mono',monospace;color:#3b4151}
    .in{font:italic 12px 'Open Sans';color:#888}.r{display:grid;grid-template-columns:120px 1fr;padding:8px 18px}"""
    body = f"<main><h1>{api.title}</h1><p class=url>Servers {api.base}</p><p>Authorize: {api.auth}</p>"
    for call in api.calls:
        body += f"""<div class=op style="--c:{COLOURS[call.method]}"><div class=bar><b>{call.method}</b>
        <span class=path>{call.path}</span><span>{call.summary}</span></div><h4>Parameters</h4>"""
        body += "".join(
            f"<div class=p><div><div class=n>{x.name}{' <i>* required</i>' if x.required else ''}</div>"
            f"<div class=t>{x.type}</div><div class=in>({x.place})</div></div><div>{x.description}</div></div>"
            for x in call.fields
        )
        body += "<h4>Responses</h4><div class=r><b>Code</b><b>Description</b></div>"
        body += "".join(f"<div class=r><span>{a}</span><span>{b}</span></div>" for a, b in call.answers)
        body += "</div>"
    return page(style, body + "</main>")


def two_columns(api: Api) -> str:
    """Words on the left, code on dark panels on the right."""
    style = """body{font:15px/1.55 Inter,Arial,sans-serif;margin:0;width:1280px;color:#3c4257}
    section{display:grid;grid-template-columns:600px 560px;gap:56px;padding:36px 32px;border-bottom:1px solid #e3e8ee}
    h1{font-size:28px;color:#1a1f36;margin:32px 32px 0}h2{font-size:22px;color:#1a1f36;margin:0 0 10px}
    h5{font-size:13px;margin:18px 0 0;color:#697386}.f{border-top:1px solid #e3e8ee;padding:12px 0}
    .f b{font:600 13px 'JetBrains Mono','DejaVu Sans Mono',monospace;color:#1a1f36}.f i{font-style:normal;font-size:12px;color:#697386}
    .f em{font-style:normal;font-size:11px;color:#c84801;text-transform:uppercase}.f p{margin:4px 0 0;font-size:14px}
    .code{background:#1f2430;border-radius:8px;color:#e6e9f0;overflow:hidden;margin-bottom:16px}
    .head{background:#2b3140;padding:9px 16px;font:600 12px 'JetBrains Mono','DejaVu Sans Mono',monospace}
    pre{margin:0;padding:14px 16px;font:13px/1.5 'JetBrains Mono','DejaVu Sans Mono',monospace}"""
    titles = {"path": "Path parameters", "query": "Query parameters", "body": "Body parameters"}
    body = f"<h1>{api.title}</h1>"
    for call in api.calls:
        left = f"<h2>{call.summary}</h2><p>Use this call to {call.summary.lower()} of your account.</p>"
        for place, title in titles.items():
            fields = [x for x in call.fields if x.place == place]
            left += f"<h5>{title}</h5>" if fields else ""
            left += "".join(
                f"<div class=f><b>{x.name}</b> <i>{x.type}</i> "
                f"<em>{'Required' if x.required else ''}</em><p>{x.description}</p></div>"
                for x in fields
            )
        curl = f"curl {api.base}{call.path} \\\n  -u sk_test_4eC39Hq:"
        right = f"""<div class=code><div class=head>{call.method} {call.path}</div><pre>{curl}</pre></div>
        <div class=code><div class=head>RESPONSE</div><pre>{escape(call.example)}</pre></div>"""
        body += f"<section><div>{left}</div><div>{right}</div></section>"
    return page(style, body)


def markdown(api: Api) -> str:
    """As a code host shows a README."""
    style = """body{font:16px/1.5 'Open Sans',Arial,sans-serif;margin:32px 48px;width:960px;color:#1f2328}
    h1{font-size:32px;border-bottom:1px solid #d1d9e0;padding-bottom:8px}h2{font-size:24px;border-bottom:1px solid #d1d9e0;
    padding-bottom:6px;margin-top:28px}h3{font-size:18px;margin:18px 0 6px}code{font:14px 'JetBrains Mono','DejaVu Sans Mono',monospace;
    background:#eff1f3;padding:2px 6px;border-radius:6px}pre{background:#f6f8fa;border-radius:6px;padding:14px;
    font:14px/1.45 'JetBrains Mono','DejaVu Sans Mono',monospace}pre code{background:none;padding:0}li{margin:5px 0}p{margin:8px 0}"""
    titles = {"path": "Path parameters", "query": "Query parameters", "body": "Request body"}
    body = f"""<h1>{api.title}</h1><p>All addresses start with <code>{api.base}</code>. Send your {api.auth.lower()} in the
    <code>Authorization</code> header.</p>"""
    for call in api.calls:
        body += f"<h2>{call.method} {call.path}</h2><p>{call.summary}</p>"
        for place, title in titles.items():
            fields = [x for x in call.fields if x.place == place]
            if fields:
                items = "".join(
                    f"<li><code>{x.name}</code> ({x.type}, {'required' if x.required else 'optional'}): "
                    f"{x.description}</li>" for x in fields
                )  # fmt: skip
                body += f"<h3>{title}</h3><ul>{items}</ul>"
        body += "<h3>Responses</h3><ul>" + "".join(
            f"<li><code>{a}</code> {b}</li>" for a, b in call.answers) + "</ul>"  # fmt: skip
        if call.example:
            body += f"<pre><code>{escape(call.example)}</code></pre>"
    return page(style, body)


def dark(api: Api) -> str:
    """A dark page with a menu at its side and parameters in rows."""
    style = """body{font:14px/1.5 Inter,Arial,sans-serif;margin:0;width:1280px;background:#0f1420;color:#cbd5e1;
    display:grid;grid-template-columns:250px 1fr}nav{background:#0b0f18;padding:28px 22px;min-height:900px}
    nav p{margin:9px 0;color:#94a3b8}main{padding:34px 44px}h1{color:#fff;font-size:30px;margin:0 0 4px}
    h2{color:#fff;font-size:20px;margin:34px 0 8px}.e{display:flex;gap:12px;align-items:center;background:#182034;
    border:1px solid #263149;border-radius:8px;padding:10px 14px}.e b{font-size:12px;color:#0f1420;background:var(--c);
    border-radius:12px;padding:3px 12px}.e code{font:14px 'JetBrains Mono','DejaVu Sans Mono',monospace;color:#e2e8f0}
    h3{font-size:12px;letter-spacing:.06em;text-transform:uppercase;color:#7c8aa5;margin:20px 0 4px}
    .f{display:grid;grid-template-columns:170px 110px 110px 1fr;padding:9px 0;border-bottom:1px solid #1e293b}
    .f code{font:13px 'JetBrains Mono','DejaVu Sans Mono',monospace;color:#e2e8f0}.f .t{color:#38bdf8}.f .r{color:#fb7185}"""
    nav = "".join(f"<p>{c.summary}</p>" for c in api.calls)
    body = f"""<nav><p><b style="color:#fff">{api.title}</b></p><p>Introduction</p><p>Authentication</p>{nav}</nav><main>
    <h1>{api.title}</h1><p>Base URL {api.base}</p>"""
    titles = {"path": "Path parameters", "query": "Query parameters", "body": "Body"}
    for call in api.calls:
        body += f"""<h2>{call.summary}</h2><div class=e style="--c:{COLOURS[call.method]}"><b>{call.method}</b>
        <code>{call.path}</code></div>"""
        for place, title in titles.items():
            fields = [x for x in call.fields if x.place == place]
            body += f"<h3>{title}</h3>" if fields else ""
            body += "".join(
                f"<div class=f><code>{x.name}</code><span class=t>{x.type}</span>"
                f"<span class=r>{'required' if x.required else ''}</span><span>{x.description}</span></div>"
                for x in fields
            )
        body += "<h3>Responses</h3>" + "".join(
            f"<div class=f><code>{a}</code><span style='grid-column:2/5'>{b}</span></div>"
            for a, b in call.answers
        )
    return page(style, body + "</main>")


def whiteboard(api: Api) -> str:
    """Loose lines, slightly turned, as on a photographed board."""
    style = """body{font:27px/1.3 'Comic Neue','Comic Sans MS','Open Sans',sans-serif;margin:0;width:1180px;height:760px;
    background:#fbfbf8;color:#22345c;position:relative}div{position:absolute;white-space:nowrap}
    .m{color:#b3261e;font-weight:700}.box{border:3px solid #22345c;border-radius:14px;padding:8px 18px}"""
    body = f"<div class=box style='left:60px;top:30px'>{api.title} API</div>"
    body += f"<div style='left:520px;top:40px;font-size:22px'>{api.base}</div>"
    for index, call in enumerate(api.calls):
        query = [x.name for x in call.fields if x.place == "query"]
        inside = [f"{x.name}: {x.type}" for x in call.fields if x.place == "body"]
        path = call.path + ("?" + "&".join(query) if query else "")
        turn = (-0.6, 0.4, -0.3, 0.7, 0.2)[index % 5]
        body += f"""<div style='left:{70 + 14 * (index % 3)}px;top:{150 + 112 * index}px;transform:rotate({turn}deg)'>
        <span class=m>{call.method}</span> {escape(path)} &nbsp;&nbsp;&rarr; {call.summary}</div>"""
        if inside:
            body += f"""<div style='left:150px;top:{196 + 112 * index}px;font-size:23px'>
            {{ {", ".join(inside)} }}</div>"""
    return page(style, body)


def console(api: Api) -> str:
    """A console with small caps labels and a card for each field."""
    style = """body{font:14px/1.5 Roboto,Arial,sans-serif;margin:0;width:1100px;color:#384248;padding:30px 50px}
    h1{font-size:26px}h2{font-size:24px;margin:40px 0 4px}.u{font:13px 'JetBrains Mono','DejaVu Sans Mono',monospace;color:#637288}
    .u b{font:700 11px Roboto;color:#fff;background:var(--c);border-radius:10px;padding:3px 10px;margin-right:8px}
    h6{font-size:11px;color:#7c8ba1;margin:24px 0 6px;letter-spacing:.04em}
    .f{border:1px solid #e3e8ee;border-radius:6px;padding:12px 16px;margin-bottom:8px}.f b{font-size:14px}
    .f span{font-size:12px;color:#7c8ba1;margin-left:8px}.f em{font-style:normal;font-size:12px;color:#e95f6a;
    margin-left:8px}.f p{margin:2px 0 0;font-size:13px}.s{display:flex;gap:10px;padding:4px 0}"""
    titles = {"path": "PATH PARAMS", "query": "QUERY PARAMS", "body": "BODY PARAMS", "header": "HEADERS"}
    body = f"<h1>{api.title}</h1>"
    for call in api.calls:
        body += f"""<h2>{call.summary}</h2><div class=u style="--c:{COLOURS[call.method]}"><b>{call.method.lower()}</b>
        {api.base}{call.path}</div>"""
        for place, title in titles.items():
            fields = [x for x in call.fields if x.place == place]
            body += f"<h6>{title}</h6>" if fields else ""
            body += "".join(
                f"<div class=f><b>{x.name}</b><span>{x.type}</span>{'<em>required</em>' if x.required else ''}"
                f"<p>{x.description}</p></div>"
                for x in fields
            )
        body += "<h6>RESPONSES</h6>" + "".join(
            f"<div class=s><b>{a}</b><span>{b}</span></div>" for a, b in call.answers)  # fmt: skip
    return page(style, body)


def plain_old(api: Api) -> str:
    """A page from the nineties: serifs, definition lists, no colours."""
    style = """body{font:16px/1.35 'Liberation Serif','Times New Roman',serif;margin:16px 24px;width:820px;color:#000}
    tt{font:14px 'Liberation Mono','Courier New',monospace}h1{font-size:30px}h2{font-size:22px;margin:22px 0 4px}
    dt{font-weight:bold;margin-top:6px}dd{margin-left:40px}h3{font-size:17px;margin:10px 0 2px}p{margin:6px 0}"""
    body = f"<h1>{api.title}</h1><p>The service is found at <tt>{api.base}</tt>.</p><hr>"
    for number, call in enumerate(api.calls, 1):
        body += f"<h2>{number}. {call.summary.rstrip('.')}</h2><p><b>Request:</b> <tt>{call.method} {call.path}</tt></p>"
        body += f"<p>{call.summary}</p><h3>{'Form fields' if call.method == 'POST' else 'Arguments'}</h3><dl>"
        body += "".join(
            f"<dt>{x.name} ({x.type}{', required' if x.required else ''})</dt><dd>{x.description}</dd>"
            for x in call.fields
        )
        body += "</dl><hr>"
    return page(style, body)


PAGES: dict[str, tuple[Callable[[Api], str], Api]] = {
    "table-of-endpoints": (table_of_endpoints, SHOP),
    "cards": (cards, PETS),
    "two-columns": (two_columns, BILLING),
    "markdown": (markdown, NOTES),
    "dark": (dark, FLEET),
    "whiteboard": (whiteboard, TASKS),
    "console": (console, MAIL),
    "plain-old": (plain_old, LEGACY),
}
__all__ = ["PAGES", "Api", "Call", "Field"]
