"""What people want of a model that sees, and the words in which they say so: data alone.

Patterns are matched against text without upper case; German, French, Spanish and Chinese have the main ones.
"""

from __future__ import annotations

import re
from enum import StrEnum


class Kind(StrEnum):
    """What is wanted."""

    BUILD = "build"
    EDIT = "edit"
    """A change to the page that was made before."""
    ANALYSE = "analyse"
    DESCRIBE = "describe"
    COMPARE = "compare"
    DEBUG = "debug"
    EXTRACT = "extract"
    LOCATE = "locate"
    GREET = "greet"
    ABOUT = "about"
    """What the model is and can do."""
    OTHER = "other"
    """Nothing that is known here."""


def _whole(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{words})(?!\w)", re.IGNORECASE)


MADE = (
    r"designs?|mock-?ups?|screens?(?:hots?)?|pages?|ui|uis|user interface|dashboards?|wireframes?"
    r"|sketch(?:es)?"
    r"|components?|apps?|applications?|web ?sites?|sites?|landing(?: page)?|cards?|forms?|sections?|hero"
    r"|header|footer|nav(?:bar|igation)?|sidebar|layout|interface|image|picture|html|css|react|vue|svelte"
    r"|tailwind|jsx|tsx|code|figma|modal|table|login|pricing|profile|view|it|this|that|them"
)
"""What is built, or built from."""

STRONG_BUILD = _whole(
    r"re-?creat\w+|re-?build\w*|replicat\w+|reproduc\w+|re-?implement\w*|clone|pixel[- ]perfect(?:ly)?"
    rf"|(?:convert|transform|translate|port|turn|make"
    rf"|code)\s+(?:\S+\s+){{0,6}}?(?:{MADE})\s+(?:\S+\s+){{0,3}}?"
    r"(?:in)?to\s+(?:\S+\s+){0,4}?(?:html|css|code|react|vue|svelte|tailwind|jsx|tsx|page|component|app|site"
    r"|website|web page|markup)"
    rf"|(?:build|generate|create|implement|develop|code|write|make|produce|craft|scaffold)\s+"
    rf"(?:me\s+)?(?:\S+\s+){{0,6}}?(?:{MADE})"
    r"|(?:html|react|vue|svelte|tailwind|jsx|tsx)\s+(?:code\s+)?(?:for|from|of|please|version)"
    r"|(?:design|screenshot|image|mock-?up|picture|figma)\s+(?:to|2|into)\s+(?:code|html|react|vue|svelte)"
    r"|(?:bau|baue|baut|erstell\w*|erzeug\w*|programmier\w*|setz\w*|wandl\w*|nachbau\w*)\s"
    r"|(?:cod(?:e|ez|er)|construi[st]\w*|crée[rz]?|créer|génère\w*|générer|reprodui\w*|converti\w*"
    r"|intègre\w*)\s"
    r"|(?:construy\w*|cre(?:a|ar)|gener(?:a|ar)|convi(?:erte|értelo)|conviert\w*|recre(?:a|ar)|haz)\s"
)
CHINESE_BUILD = re.compile(r"生成|还原|复刻|实现|转(?:换|成|为)|写成|做成|编写|构建|重建|写(?:一个|出)|代码")
WEAK_BUILD = _whole(
    r"build|generate|create|implement|code|html|css|react|vue|svelte|tailwind|jsx|tsx|component|markup"
)

DEBUG = _whole(
    r"bugs?|bug report|debug\w*|broken|(?:what(?:'s| is| looks)|something(?:'s| is)|anything) (?:wrong|off)"
    r"|(?:layout|css|visual|rendering|ui|display|styling|alignment|contrast|spacing) "
    r"(?:bugs?|issues?|problems?|glitch\w*|errors?|faults?|defects?)|issues?|glitch\w*|faults?|defects?"
    r"|overflow(?:s|ing|ed)?|overlap(?:s|ping|ped)?|misaligned|misalignment|cut off|cropped off|clipped"
    r"|unreachable|unreadable|illegible|not (?:aligned|cent(?:er|r)ed|visible|readable|responsive|working)"
    r"|doesn'?t (?:fit|align|look right|work)|does not (?:fit|align|look right|work)|looks? (?:off|wrong"
    r"|weird|ugly)"
    r"|(?:fix|repair|correct|mend|troubleshoot)(?:es|ed|ing)?|problems?|mistakes?"
    r"|fehler|kaputt|problem|repariere?n?|behebe?n?|abgeschnitten|überlapp\w*"
    r"|bogue|cassé\w*|problèmes?|corrige[rz]?|débord\w*|chevauch\w*"
    r"|errores|roto|rota|problemas?|arregl\w*|corrig\w*|desbord\w*|solap\w*"
)
CHINESE_DEBUG = re.compile(r"问题|错误|修复|重叠|溢出|错位|显示不|调试|bug", re.IGNORECASE)
"""Words of something that went wrong."""

COMPARE = _whole(
    r"compar(?:e|es|ed|ing|ison)|diff(?:s|er|ers|erence|erences|erent)?|versus|vs\.?|deviat\w*|discrepan\w*"
    r"|mismatch\w*|before(?: and |/| & )after|(?:match(?:es)?|faithful|close|true) to (?:the )?(?:design"
    r"|mock-?up|original)"
    r"|(?:first|1st)(?: (?:image|picture|screenshot|one))? (?:is|shows)\b.*\b(?:second|2nd|other)\b.*"
    r"|what(?:'s| has| is) (?:changed|different)|unterschied\w*|vergleich\w*|verglichen|abweich\w*"
    r"|différence\w*|comparer?|compare[rz]?|diferencias?|compar(?:a|ar)|match(?:es)? the (?:design|mock-?up)"
)
CHINESE_COMPARE = re.compile(r"比较|对比|区别|差异|不同")

LOCATE = _whole(
    r"where(?:'s|s)?\s+(?:is|are|can|do|does|should|would|the)\b.*|where's\b.*|locate|localiz\w+|localis\w+"
    r"|pinpoint"
    r"|bounding[- ]?box(?:es)?|bbox(?:es)?|coordinates?|(?:x|y)[ -]?position|ground(?:ing)? (?:the|this|it)\b"
    r"|(?:find|show me|point (?:to|at|out)|highlight|click(?: on)?|tap(?: on)?|press|detect)\s+(?:me\s+)?"
    r"(?:the|all|every|each|any|a|an)\s+(?:\S+\s+){0,4}?(?:button|link|icon|logo|field|input|box|menu|tab"
    r"|card"
    r"|checkbox|heading|title|image|picture|photo|text|search|header|footer|nav\w*|sidebar|form|element|table"
    r"|dropdown|select|avatar|price|label|banner)s?"
    r"|position of|wo (?:ist|sind|befindet|liegt|liegen|finde)\b.*|où (?:est|sont|se trouve\w*)\b.*"
    r"|localise[rz]?"
    r"|d[oó]nde (?:est[aá]n?|se encuentra\w*)\b.*|localiza\w*"
)
CHINESE_LOCATE = re.compile(r"在哪|哪里|哪儿|位置|坐标|定位|找到")

EXTRACT = _whole(
    r"extract\w*|transcrib\w*|transcript\w*|ocr|read (?:out )?(?:the |all |this |me )*(?:text|table|words"
    r"|document|receipt"
    r"|invoice|page)|open ?api|swagger|(?:as|to|into|in) (?:json|csv|yaml|markdown|xml|excel)(?: table)?"
    r"|(?:what|which) (?:text|words?|numbers?) (?:is|are|does|do|can|stand)\b.*|what does (?:it|this|the "
    r"\S+) say"
    r"|(?:all|the) (?:text|words|content)s? (?:in|of|from|on)\b.*|endpoints?|api (?:definition|spec\w*"
    r"|doc\w*)s?"
    r"|parse (?:the|this)|copy (?:the|all) text|extrahier\w*|auslesen|lies\b.*|abschreiben|extrai\w*"
    r"|extra[eé]\w*"
    r"|retranscri\w*|transcrib\w*|structured data|digiti[sz]e"
)
CHINESE_EXTRACT = re.compile(r"提取|识别文字|文字识别|读取|抽取|转录")
LOOKS = _whole(
    r"colou?rs?|palettes?|typograph\w+|fonts?|font sizes?|components?|(?:design )?tokens?|styles?|layout"
    r"|spacing|hex"
    r"|farben|couleurs?|colores|icons?|images?|pictures?|assets?|logo"
)
"""What is analysed, even where people call that extracting."""

ANALYSE = _whole(
    r"analy[sz]\w*|list (?:all|the|every|each)\b.*|list:|enumerate|inventory|break ?down|audit|palettes?"
    r"|(?:what|which) (?:colou?rs?|fonts?|components?|typefaces?|font sizes?|spacings?|elements?|layout"
    r"|buttons?)\b.*"
    r"|hex (?:codes?|values?)|typography|design tokens?|style ?guide|identify (?:all |the |every )*(?:ui "
    r"|user interface )?"
    r"(?:components?|elements?|colou?rs?|fonts?|buttons?)|interactive elements|colou?r scheme"
    r"|how many\b.*|name (?:all|the) (?:colou?rs?|fonts?)|analysier\w*|farbpalette|farben|welche (?:farben"
    r"|schrift\w*)"
    r"|analyse[rz]?|couleurs?|palette|analiza\w*|paleta|colores|layout structure"
)
CHINESE_ANALYSE = re.compile(r"分析|配色|颜色|字体|列出|调色板|布局结构")

DESCRIBE = _whole(
    r"descri(?:be|ption|bing)\w*|what(?:'s| is| do you see)?\s*(?:is\s+)?(?:in|on|shown in)?\s*(?:this"
    r"|the)?\s*"
    r"(?:image|picture|screenshot|photo|page|screen|here)\b|what (?:do|can) you see|what (?:is|am i) "
    r"(?:this|looking at)"
    r"|summari[sz]e|summary|caption|alt[- ]text|explain|tell me about|overview|beschreib\w*|was (?:siehst"
    r"|ist|zeigt)\b.*"
    r"|décri\w*|que vois\b.*|describ\w*|qu[eé] (?:ves|hay|muestra)\b.*"
)
CHINESE_DESCRIBE = re.compile(r"描述|看到什么|是什么|介绍|说明")

GREET = re.compile(
    r"\s*(?:hi|hello|hey|hiya|howdy|good (?:morning|evening|afternoon|day)|greetings|yo|ping|test(?:ing)?"
    r"|thanks?(?: you)?"
    r"|thank you(?: very much| so much)?|great|perfect|nice|ok(?:ay)?|cool|hallo|guten (?:tag|morgen|abend)"
    r"|moin|danke"
    r"|bonjour|salut|merci|hola|buenos d[ií]as|gracias|你好|您好|谢谢|嗨)(?:[\s,!.]+(?:there|wright"
    r"|pixelwright|all"
    r"|everyone|again|you|du|zusammen|a lot|work|job|one))*[\s!.,?:;)。！]*",
    re.IGNORECASE,
)
GREETING = re.compile(
    r"\s*(?:hi|hello|hey|hiya|howdy|good|greetings|yo|ping|test|hallo|guten|moin|bonjour|salut"
    r"|hola|buenos|你好|您好|嗨)\b",
    re.IGNORECASE,
)
"""Of what is said in courtesy, what opens a conversation."""
ABOUT = _whole(
    r"what can you do|who are you|what are you|what(?:'s| is) your name|how do you work|your "
    r"(?:capabilities|features)"
    r"|help|which model|what model|are you (?:an?|glm|gpt|claude|gemini)\b.*|was kannst du|wer bist du|hilfe"
    r"|que (?:peux|sais)-tu(?: faire)?|qui es-tu|aide|qu[eé] puedes hacer|qui[eé]n eres|ayuda|how can you "
    r"help\b.*"
)
CHINESE_ABOUT = re.compile(r"你是谁|你能做什么|你会什么|帮助")
