"""The words that people use for what can be asked for: data alone, no logic.

Patterns are matched against text without upper case; German, French, Spanish and Chinese have the main ones.
"""

from __future__ import annotations

from importlib.resources import files

from pixelwright.instructions.wishes import Aspect, PartKind

LANGUAGES = {
    "ar": "arabic|arabisch|arabe|árabe|العربية|阿拉伯[语文]",
    "zh": "chinese|chinesisch|chinois|chino|中文|汉语",
    "cs": "czech|tschechisch|tchèque|checo|čeština",
    "da": "danish|dänisch|danois|danés|dansk",
    "nl": "dutch|niederländisch|néerlandais|holandés|nederlands|荷兰语",
    "en": "english|englisch|anglais|inglés|英[语文]",
    "fi": "finnish|finnisch|finnois|finlandés|suomi",
    "fr": "french|französisch|français|francés|法[语文]",
    "de": "german|deutsch|allemand|alemán|德[语文]",
    "el": "greek|griechisch|grec|griego",
    "he": "hebrew|hebräisch|hébreu|hebreo|עברית",
    "hi": "hindi",
    "hu": "hungarian|ungarisch|hongrois|húngaro|magyar",
    "it": "italian|italienisch|italien|italiano|意大利[语文]",
    "ja": "japanese|japanisch|japonais|japonés|日本語|日[语文]",
    "ko": "korean|koreanisch|coréen|coreano|한국어|韩[语文]",
    "nb": "norwegian|norwegisch|norvégien|noruego|norsk",
    "fa": "persian|farsi|persisch|persan|persa",
    "pl": "polish|polnisch|polonais|polaco|polski",
    "pt": "portuguese|portugiesisch|portugais|portugués|português|葡萄牙[语文]",
    "ru": "russian|russisch|russe|ruso|русский|俄[语文]",
    "es": "spanish|spanisch|espagnol|español|castellano|西班牙[语文]",
    "sv": "swedish|schwedisch|suédois|sueco|svenska",
    "th": "thai",
    "tr": "turkish|türkisch|turc|turco|türkçe",
    "uk": "ukrainian|ukrainisch|ukrainien|ucraniano|українська",
    "vi": "vietnamese|vietnamesisch|vietnamien|vietnamita",
}

PARTS = {
    PartKind.NAVIGATION: r"nav(?:igation)?(?:[ -]?bar)?|menu(?: bar)?|navigationsleiste|menü|导航栏?",
    PartKind.HEADER: r"header|page head|banner|top ?bar|kopf(?:zeile|bereich)?|en-tête|cabecera|页眉",
    PartKind.SIDEBAR: r"side ?bar|seitenleiste|barre latérale|barra lateral|侧边栏",
    PartKind.FOOTER: r"footer|fu(?:ß|ss)(?:zeile|bereich)|pied de page|pie de página|页脚",
    PartKind.HERO: r"hero(?: section| area| banner)?|首屏",
    PartKind.MAIN: r"main(?: part| content| area)?|haupt(?:teil|inhalt)|conten(?:u|ido) principal",
    PartKind.SECTION: r"sections?|abschnitt|sección|部分",
    PartKind.CARD: r"cards?|karte|kachel|carte|tarjeta|卡片",
    PartKind.TABLE: r"tables?|tabelle|tableau|tabla|表格",
    PartKind.FORM: r"(?:contact |login |sign[- ]?(?:up|in) |search )?form|formul(?:ar|aire|ario)|表单",
    PartKind.LIST: r"lists?|liste|lista|列表",
}

ORDINALS = {
    1: "first|1st|erste[nrs]?|premi(?:er|ère)|primer[ao]?|第一[个张]?",
    2: "second|2nd|zweite[nrs]?|deuxième|second[ao]|第二[个张]?",
    3: "third|3rd|dritte[nrs]?|troisième|tercer[ao]?|第三[个张]?",
    4: "fourth|4th|vierte[nrs]?|quatrième|cuart[ao]|第四[个张]?",
    5: "fifth|5th|fünfte[nrs]?|cinquième|quint[ao]",
    6: "sixth|6th|sechste[nrs]?|sixième|sext[ao]",
    -1: "last|letzte[nrs]?|derni(?:er|ère)|últim[ao]|最后一?[个张]?",
}

ONE = r"(?:one|a single|single|1|eine[rn]?(?: einzige[nr]?| einzelne[nr]?)?|un seul|un solo|un único)"

PHRASES: tuple[tuple[Aspect, str, str], ...] = (
    (Aspect.STACK, "react-native", r"react[ -]native"),
    (Aspect.STACK, "react", r"react(?:\.?js)?(?: ?1[6-9])?"),
    (Aspect.STACK, "next", r"next\.?js|next app"),
    (Aspect.STACK, "vue", r"vue(?:\.?js)?(?: ?3)?(?:(?: with)?(?: the)? composition api)?"),
    (Aspect.STACK, "nuxt", r"nuxt(?:\.?js)?"),
    (Aspect.STACK, "svelte", r"svelte(?:\.?js)?(?: ?5)?"),
    (Aspect.STACK, "sveltekit", r"svelte ?kit"),
    (Aspect.STACK, "angular", r"angular(?:\.?js)?"),
    (Aspect.STACK, "solid", r"solid\.?js"),
    (Aspect.STACK, "preact", r"preact"),
    (Aspect.STACK, "astro", r"astro(?:\.?js)?"),
    (Aspect.STACK, "flutter", r"flutter"),
    (Aspect.STACK, "swiftui", r"swift ?ui"),
    (
        Aspect.STACK,
        "html",
        r"(?:plain|pure|vanilla|simple|static|nothing but|reines?|einfaches|pures?) html(?: ?5)?"
        r"|html (?:pur|puro|simple)|纯 ?html",
    ),
    (
        Aspect.STACK,
        "html",
        r"(?:no|without(?: a| any)?|ohne(?: ein)?|kein|sans|sin) (?:(?:js|javascript|css|ui) )?frameworks?"
        r"|framework[- ]?(?:free|less)|不(?:用|要|使用)框架|无框架",
    ),
    (Aspect.STACK, "html", r"vanilla (?:js|java ?script)"),
    (Aspect.STYLING, "tailwind", r"tail ?wind(?: ?css)?(?: ?v?[34])?(?: classes| utilities)?"),
    (Aspect.STYLING, "css-modules", r"css[- ]modules?"),
    (Aspect.STYLING, "scoped", r"scoped (?:css|styles?|styling)"),
    (
        Aspect.STYLING,
        "plain",
        r"(?:plain|pure|vanilla|normal|ordinary|regular|classic|reines|normales) css|css (?:pur|puro|simple)"
        r"|纯 ?css",
    ),
    (Aspect.STYLING, "bootstrap", r"bootstrap(?: ?5)?"),
    (Aspect.STYLING, "sass", r"sass|scss"),
    (Aspect.STYLING, "styled-components", r"styled[- ]components|emotion css"),
    (Aspect.STYLING, "material-ui", r"material[- ]ui|mui|shadcn(?:/ui)?|chakra(?: ui)?"),
    (Aspect.SCRIPT, "typescript", r"type ?script"),
    (Aspect.SCRIPT, "javascript", r"(?:plain )?java ?script"),
    (
        Aspect.FILES,
        "single",
        rf"(?:(?:everything|all|alles|tout|todo) )?(?:in(?:to)? |dans |en )?(?:just |only )?{ONE}[- ]?"
        r"(?:html[- ]?)?(?:file|datei|fichier|archivo)(?: page)?(?: with(?: a)? script)?",
    ),
    (Aspect.FILES, "single", r"inline (?:everything|all(?: the)?(?: css| styles)?|(?:the )?(?:css|styles))"),
    (Aspect.FILES, "single", r"(?:fichier|archivo) (?:unique|único)|self[- ]contained(?: (?:page|file))?"),
    (Aspect.FILES, "single", r"(?:单个?|一个)(?:html)?文件"),
    (
        Aspect.FILES,
        "separate",
        r"(?:an? )?(?:separate|external|own|linked|eigene|getrennte|externe)[rns]? "
        r"(?:css|style ?sheets?|styles|files?|dateien?)(?:[ -](?:files?|datei))?",
    ),
    (
        Aspect.FILES,
        "separate",
        r"(?:several|multiple|many|mehrere[nr]?|plusieurs|varios) (?:files|dateien|fichiers|archivos)",
    ),
    (
        Aspect.DARK,
        "toggle",
        r"(?:dark|light|night)[- ](?:mode|theme|variant)?[- ]?(?:toggle|switch(?:er)?|button|umschalter)"
        r"|(?:toggle|switch|button) (?:for|to|between)(?: the| a)? (?:dark|light|night)"
        r"(?: and (?:dark|light))?(?: modes?| themes?)?",
    ),
    (
        Aspect.DARK,
        "auto",
        r"(?:dark|night)[- ](?:mode|variant|theme|version|colou?r scheme|scheme|palette)|prefers-color-scheme"
        r"|dunkelmodus|dunkle[rns]? (?:variante|modus|fassung)|(?:mode|thème) sombre|(?:modo|tema) oscuro"
        r"|深色模式|深色|暗黑模式|夜间模式",
    ),
    (
        Aspect.SMOOTH_SCROLL,
        "",
        r"smooth(?:ly)?[- ]?scroll(?:ing|s)?|scrolls? smoothly|(?:sanftes|weiches) scrollen"
        r"|défilement (?:fluide|doux)|desplazamiento suave|平滑滚动",
    ),
    (
        Aspect.STICKY,
        "",
        r"(?:sticky|fixed|fixierte|mitlaufende)[- ](?:top )?"
        r"(?:nav(?:igation)?(?:[ -]?bar)?|header|menu|top ?bar)"
        r"|(?:nav(?:igation)?(?:[ -]?bar)?|header|menu|top ?bar) (?:that )?(?:should |must |to )?(?:be )?"
        r"(?:stays?|sticks?|is sticky|sticky|fixed|remains?)(?: (?:at|on|to)(?: the)? top)?"
        r"|navigation fixe|navegación fija|固定导航栏?|吸顶导航",
    ),
    (
        Aspect.VALIDATION,
        "",
        r"(?:contact |the |a ){0,3}form (?:that |which |should |must |to )*(?:is )?validate[sd]?"
        r"|form[- ]validation|validation (?:of|for)(?: the| a)?(?: contact)? form"
        r"|validat(?:e|es|ing|ed)(?: the| a)?(?: contact)? form"
        r"|formular(?:e)? (?:prüfen|validieren)|表单验证",
    ),
    (
        Aspect.ACCESSIBLE,
        "",
        r"accessib(?:le|ility)|a11y|wcag(?: ?2(?:\.[012])?)?(?: ?-?aa?a?)?(?: compliant| conform)?"
        r"|barrierefrei(?:e[rns]?|heit)?|accessibilité|accesib(?:le|ilidad)|无障碍",
    ),
    (
        Aspect.RESPONSIVE,
        "",
        r"(?:fully )?responsive(?: layout| design)?|mobile[- ]friendly|works? on (?:mobiles?|phones?)|响应式",
    ),
)

NOISE = r"single[- ]file components?"
"""What Vue calls its files: no wish for one file."""

WEAK_HTML = r"html(?: ?5)?"
"""Says a stack only where no other is named: every page ends up as HTML."""

NEGATION = (
    r"(?:\b(?:no|not|never|don[’']?t|do not|doesn[’']?t|without|avoid|skip|drop|instead of|rather than|nor"
    r"|ohne|keine?[nrms]?|nicht|statt|anstatt|sans|pas(?: de)?|sin|en vez de|au lieu de)\s+"
    r"(?:(?:use|using|want|need|add|make|write|have|be|it|any|an?|the|with|in|to|eine?[nrms]?)\s+){0,4}"
    r"|(?:不要|不用|不使用|别用))$"
)
"""What stands right before words that are not wanted."""

CORRECTION = (
    r"\b(?:actually|wait|sorry|scratch that|i mean|make that|or better|better|rather|on second thought"
    r"|correction|forget that|eigentlich|lieber|besser|vielmehr|plutôt|en fait|mejor|en realidad)\b"
    r"|\b(?:no|nope|nein|non)\s*(?:[,:;.!]|[-–—])|\binstead\b(?! of)|改成|改为|还是"
)
"""What takes back what was said before."""

FILLERS = frozenset((files("pixelwright.instructions") / "fillers.txt").read_text(encoding="utf-8").split())
"""Words of the four languages that ask for nothing by themselves."""

CHINESE_FILLERS = "请用把做成我要想的和与及生成写使用页面网页一个这个图片将转为了帮给代码改还是不要"
