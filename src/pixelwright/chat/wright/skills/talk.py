"""What is said without a picture: who this is, what it can do, and what it cannot. Never invents."""

from __future__ import annotations

from pixelwright.chat.wright.intent import Kind
from pixelwright.chat.wright.voice import Voice

NAME = "wright-1"

_HELLO = {
    "en": (
        f"I am {NAME}, the model built into pixelwright: I turn pictures of user interfaces into code that "
        f"I render "
        "and measure. Send me a screenshot or a design and say what you want of it."
    ),
    "de": (
        f"Ich bin {NAME}, das in pixelwright eingebaute Modell: Aus Bildern von Oberflächen mache ich "
        f"Code, den ich "
        "rendere und messe. Schick mir einen Screenshot oder Entwurf und sag, was du davon brauchst."
    ),
    "fr": (
        f"Je suis {NAME}, le modèle intégré à pixelwright : je transforme des images d'interfaces en code, "
        f"que je rends "
        "et mesure. Envoyez-moi une capture ou une maquette et dites ce que vous en voulez."
    ),
    "es": (
        f"Soy {NAME}, el modelo integrado en pixelwright: convierto imágenes de interfaces en código que "
        f"renderizo y "
        "mido. Envíame una captura o un diseño y dime qué necesitas."
    ),
    "zh": (
        f"我是 {NAME}，pixelwright 内置的模型：把界面图片变成代码，并实际渲染、测量。"
        "请发来截图或设计稿，并说明需要什么。"
    ),
}
_CAN = {
    "en": (
        "I can: build a page or component from a picture (HTML, Tailwind, React, Vue, Svelte) and change "
        "it afterwards; "
        "list components, colors, typography, layout and controls; compare two pictures and write CSS "
        "fixes; find layout "
        "faults in a screenshot; extract text, tables and API definitions; locate elements. All figures "
        "are measured."
    ),
    "de": (
        "Ich kann: aus einem Bild eine Seite oder Komponente bauen (HTML, Tailwind, React, Vue, Svelte) "
        "und danach ändern; "
        "Komponenten, Farben, Schriften, Aufbau und Bedienelemente auflisten; zwei Bilder vergleichen und "
        "CSS-Korrekturen "
        "schreiben; Layoutfehler finden; Text, Tabellen und API-Definitionen auslesen; Elemente orten."
    ),
    "fr": (
        "Je sais : construire une page ou un composant à partir d'une image (HTML, Tailwind, React, Vue, "
        "Svelte) et la "
        "modifier ensuite ; lister composants, couleurs, typographie, mise en page et commandes ; comparer "
        "deux images et "
        "écrire les corrections CSS ; trouver des défauts ; extraire textes, tableaux et définitions d'API "
        "; localiser."
    ),
    "es": (
        "Puedo: construir una página o componente a partir de una imagen (HTML, Tailwind, React, Vue, "
        "Svelte) y cambiarla "
        "después; listar componentes, colores, tipografía, estructura y controles; comparar dos imágenes y "
        "escribir "
        "correcciones CSS; encontrar fallos; extraer textos, tablas y definiciones de API; localizar "
        "elementos."
    ),
    "zh": "我能：根据图片生成页面或组件（HTML、Tailwind、React、Vue、Svelte）并继续修改；"
    "列出组件、配色、字体、布局和交互元素；"
    "对比两张图并给出 CSS 修复；查找布局问题；提取文字、表格和 API 定义；定位元素。",
}
_CANNOT = {
    "en": "That is beyond me: I work from pictures of user interfaces, by measurement, and do not answer "
    "from general knowledge.",
    "de": "Das kann ich nicht: Ich arbeite messend mit Bildern von Oberflächen und antworte nicht aus "
    "allgemeinem Wissen.",
    "fr": "Cela me dépasse : je travaille à partir d'images d'interfaces, par la mesure, sans culture "
    "générale.",
    "es": "Eso está fuera de mi alcance: trabajo con imágenes de interfaces, midiendo, sin conocimientos "
    "generales.",
    "zh": "这超出了我的能力：我只根据界面图片进行测量，不凭常识回答。",
}
_ELSEWHERE = {
    "en": "For anything else, configure a model that can: a `[models.NAME]` table in `pixelwright.toml` "
    "names its address and key.",
    "de": "Für alles andere lässt sich ein Modell einrichten, das es kann: eine Tabelle `[models.NAME]` in "
    "`pixelwright.toml`.",
    "fr": "Pour le reste, configurez un modèle qui le sait : une table `[models.NAME]` dans "
    "`pixelwright.toml`.",
    "es": "Para lo demás, configura un modelo que pueda: una tabla `[models.NAME]` en `pixelwright.toml`.",
    "zh": "其他任务请在 `pixelwright.toml` 的 `[models.NAME]` 中配置能胜任的模型。",
}
_NO_PICTURE = {
    "en": (
        "I need a picture for that, and none has come. Attach one as an `image_url` part: an https "
        "address, a "
        "`data:image/png;base64,…` URI or bare base64 (PNG, JPEG, WebP, GIF, BMP or AVIF); PDF and Word "
        "files and videos work as "
        "`file` and `video_url` parts."
    ),
    "de": (
        "Dafür brauche ich ein Bild, und es kam keines. Hänge es als `image_url`-Teil an: eine "
        "https-Adresse, eine "
        "`data:image/png;base64,…`-URI oder reines Base64; PDF, Word und Videos als `file` und `video_url`."
    ),
    "fr": (
        "Il me faut une image, et aucune n'est arrivée. Joignez-la comme partie `image_url` : une adresse "
        "https, une URI "
        "`data:image/png;base64,…` ou du base64 brut ; PDF, Word et vidéos comme `file` et `video_url`."
    ),
    "es": (
        "Necesito una imagen y no ha llegado ninguna. Adjúntala como parte `image_url`: una dirección "
        "https, una URI "
        "`data:image/png;base64,…` o base64 sin más; PDF, Word y vídeos como `file` y `video_url`."
    ),
    "zh": (
        "需要图片，但没有收到。请用 `image_url` 附上：https 地址、`data:image/png;base64,…` 或纯 base64；"
        "PDF、Word 和视频可用 `file` 和 `video_url`。"
    ),
}


_WELCOME = {
    "en": "You are welcome. Say what to change, or send the next picture.",
    "de": "Gern. Sag, was anders werden soll, oder schick das nächste Bild.",
    "fr": "Je vous en prie. Dites ce qu'il faut changer, ou envoyez l'image suivante.",
    "es": "De nada. Di qué cambiar, o envía la siguiente imagen.",
    "zh": "不客气。请说明要修改什么，或发来下一张图片。",
}
_ONE_PICTURE = {
    "en": "To compare I need two pictures, design and implementation; attach both as `image_url` parts.",
    "de": "Zum Vergleichen brauche ich zwei Bilder: Entwurf und Umsetzung. Hänge beide als `image_url` an.",
    "fr": "Pour comparer il me faut deux images : la maquette et la réalisation, toutes deux en `image_url`.",
    "es": "Para comparar necesito dos imágenes: el diseño y la implementación, ambas como `image_url`.",
    "zh": "对比需要两张图：设计稿和实现截图。请都用 `image_url` 附上。",
}


def greet(voice: Voice, language: str) -> None:
    """Introduce the model in two sentences."""
    voice.say(f"{_HELLO[language]}\n")


def thank(voice: Voice, language: str) -> None:
    """Answer thanks."""
    voice.say(f"{_WELCOME[language]}\n")


def about(voice: Voice, language: str) -> None:
    """Say what the model is and can do."""
    voice.say(f"{_HELLO[language]}\n\n{_CAN[language]} {_ELSEWHERE[language]}\n")


def decline(voice: Voice, language: str, because: str) -> None:
    """Say in one paragraph what cannot be done, what can, and who else could."""
    voice.think(f"Nothing that I can do: {because}.")
    voice.say(f"{_CANNOT[language]} {_CAN[language]} {_ELSEWHERE[language]}\n")


def ask_for_picture(voice: Voice, language: str, kind: Kind, others: int = 0) -> None:
    """Ask for the picture that the work needs."""
    voice.think(f"Wanted: {kind}; there is no picture in the conversation.")
    odd = "" if not others else f" ({others} attached, none of which could be shown as a picture)"
    voice.say(f"{_NO_PICTURE[language]}{odd}\n")


def ask_for_second(voice: Voice, language: str) -> None:
    """Ask for the other picture of two."""
    voice.say(f"{_ONE_PICTURE[language]}\n")
