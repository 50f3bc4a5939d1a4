"""The sentences around what was measured, in the languages that people write in. Findings stay English."""

from __future__ import annotations

_FRAMES: dict[str, dict[str, str]] = {
    "measured in": {
        "en": "Measured in the picture ({size}):",
        "de": "Im Bild gemessen ({size}):",
        "fr": "Mesuré dans l'image ({size}) :",
        "es": "Medido en la imagen ({size}):",
        "zh": "在图片中测得（{size}）：",
    },
    "measured": {
        "en": "**Measured** against the picture",
        "de": "**Gemessen** am Bild",
        "fr": "**Mesuré** par rapport à l'image",
        "es": "**Medido** frente a la imagen",
        "zh": "**与图片对照测量**",
    },
    "changed": {
        "en": "**Changed:**",
        "de": "**Geändert:**",
        "fr": "**Modifié :**",
        "es": "**Cambiado:**",
        "zh": "**已修改：**",
    },
    "done": {
        "en": "**Carried out:**",
        "de": "**Umgesetzt:**",
        "fr": "**Réalisé :**",
        "es": "**Realizado:**",
        "zh": "**已完成：**",
    },
    "undone": {
        "en": "**Not carried out:**",
        "de": "**Nicht umgesetzt:**",
        "fr": "**Non réalisé :**",
        "es": "**No realizado:**",
        "zh": "**未完成：**",
    },
    "worst": {
        "en": "**Worst differences left:**",
        "de": "**Größte verbliebene Abweichungen:**",
        "fr": "**Principaux écarts restants :**",
        "es": "**Mayores diferencias restantes:**",
        "zh": "**剩余的最大差异：**",
    },
    "differences": {
        "en": "{count} (design: {order} picture; likeness {likeness} of 1):",
        "de": "Unterschiede: {number} (Entwurf: Bild {place}; Ähnlichkeit {likeness} von 1):",
        "fr": "Différences : {number} (maquette : image {place} ; ressemblance {likeness} sur 1) :",
        "es": "Diferencias: {number} (diseño: imagen {place}; parecido {likeness} de 1):",
        "zh": "差异：{number} 处（设计稿：第 {place} 张；相似度 {likeness}）：",
    },
    "same": {
        "en": "I see no difference between the two ({size}, likeness {likeness} of 1).",
        "de": "Ich sehe keinen Unterschied zwischen den beiden ({size}, Ähnlichkeit {likeness} von 1).",
        "fr": "Je ne vois aucune différence entre les deux ({size}, ressemblance {likeness} sur 1).",
        "es": "No veo ninguna diferencia entre las dos ({size}, parecido {likeness} de 1).",
        "zh": "两张图没有差异（{size}，相似度 {likeness}）。",
    },
    "wrong": {
        "en": "**What is wrong:**",
        "de": "**Was falsch ist:**",
        "fr": "**Ce qui ne va pas :**",
        "es": "**Qué está mal:**",
        "zh": "**存在的问题：**",
    },
    "wrong instead": {
        "en": "**What I do see instead:**",
        "de": "**Was ich stattdessen sehe:**",
        "fr": "**Ce que je vois en revanche :**",
        "es": "**Lo que sí veo:**",
        "zh": "**但看到以下问题：**",
    },
    "no fault": {
        "en": "I measured the picture and found no fault: nothing overlaps, is cut off or is hard to read.",
        "de": "Ich habe gemessen und keinen Fehler gefunden: nichts überlappt oder ist abgeschnitten.",
        "fr": "J'ai mesuré l'image sans trouver de défaut : rien ne se chevauche, n'est coupé ou illisible.",
        "es": "He medido la imagen y no encontré fallos: nada se solapa, está cortado o es difícil de leer.",
        "zh": "测量后未发现问题：没有重叠、截断或难以辨认之处。",
    },
    "nowhere": {
        "en": "I found nothing in the picture that fits “{thing}”.",
        "de": "Ich habe im Bild nichts gefunden, das zu „{thing}“ passt.",
        "fr": "Je n'ai rien trouvé dans l'image qui corresponde à « {thing} ».",
        "es": "No encontré en la imagen nada que encaje con «{thing}».",
        "zh": "图片中没有找到与“{thing}”相符的内容。",
    },
    "boxes": {
        "en": "Boxes are [x1, y1, x2, y2] in thousandths of the picture, which is {size}.",
        "de": "Rahmen sind [x1, y1, x2, y2] in Tausendsteln des Bildes ({size}).",
        "fr": "Les cadres sont [x1, y1, x2, y2] en millièmes de l'image ({size}).",
        "es": "Los recuadros son [x1, y1, x2, y2] en milésimas de la imagen ({size}).",
        "zh": "坐标为 [x1, y1, x2, y2]，以图片（{size}）的千分之一为单位。",
    },
}


def frame(name: str, language: str, **values: object) -> str:
    """Return a sentence in a language."""
    return _FRAMES[name][language].format(**values)
