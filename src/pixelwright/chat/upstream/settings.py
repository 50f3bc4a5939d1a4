"""What is configured of a model elsewhere. Knows nothing of files and of the environment; holds no keys."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import urlsplit

from pixelwright.errors import ConfigurationError
from pixelwright.media.fitting import PictureLimits


class Flavour(StrEnum):
    """Which wire protocol an endpoint speaks."""

    OPENAI = "openai"
    """`POST {base_url}/chat/completions`."""
    ANTHROPIC = "anthropic"
    """`POST {base_url}/v1/messages`."""


class Dialect(StrEnum):
    """How an OpenAI-compatible endpoint is told whether to think, and what else differs."""

    ZAI = "zai"
    """`thinking: {type}`, `do_sample`, `tool_stream`."""
    TEMPLATE = "template"
    """`chat_template_kwargs: {enable_thinking}`: vLLM, SGLang and others that render a template."""
    OPENROUTER = "openrouter"
    """`reasoning: {enabled, effort, max_tokens}`."""
    EFFORT = "effort"
    """`reasoning_effort`: Ollama, LM Studio."""
    OPENAI = "openai"
    """`reasoning_effort` and `max_completion_tokens`."""
    PLAIN = "plain"
    """Is never told."""


class Repair(StrEnum):
    """A known fault of endpoints that is put right."""

    THOUGHTS = "thoughts"
    """Reasoning mixed into the text."""
    BOXES = "boxes"
    """Tokens around boxes and final answers."""
    TAGGED_CALLS = "tagged_calls"
    """Tool calls left in the text as tags."""
    LOOPS = "loops"
    """The same tool call over and over."""
    FENCES = "fences"
    """A web page without a code fence around it."""
    SILENCE = "silence"
    """All that was said stands in the reasoning."""


@dataclass(frozen=True, slots=True)
class Timeouts:
    """How long to wait, in seconds."""

    connect_s: float = 5.0
    first_byte_s: float = 300.0
    """Until the answer begins; vendor clients give up after 300 s of silence as well."""
    idle_s: float = 120.0
    """Between two pieces of an answer."""
    whole_s: float = 600.0
    """For an answer that comes in a single piece."""


@dataclass(frozen=True, slots=True)
class Price:
    """US dollars for a million tokens."""

    input_usd: float = 0.0
    cached_usd: float = 0.0
    output_usd: float = 0.0


_DIALECTS = (
    ("z.ai", Dialect.ZAI),
    ("bigmodel.cn", Dialect.ZAI),
    ("openrouter.ai", Dialect.OPENROUTER),
    ("openai.com", Dialect.OPENAI),
)
_OLLAMA_PORT, _LM_STUDIO_PORT = 11434, 1234


@dataclass(frozen=True, slots=True)
class Upstream:
    """A model elsewhere: where it is, how to talk to it, what it can take and costs."""

    name: str
    """What clients ask for, and what answers say."""
    base_url: str
    """Up to the path of the protocol: `https://api.z.ai/api/paas/v4`, `http://127.0.0.1:8000/v1`."""
    flavour: Flavour = Flavour.OPENAI
    model: str = ""
    """What the endpoint calls it; the same as `name` where nothing is said."""
    key_env: str = ""
    """The environment variable that holds the key; empty for an endpoint without keys."""
    dialect: Dialect | None = None
    """None: told by the address."""
    thinks: bool = True
    """Whether it may be told to think at all."""
    thinks_at_once: bool = False
    """Whether its answers begin inside the reasoning, with no tag that opens it."""
    timeouts: Timeouts = Timeouts()
    retries: int = 2
    """Further attempts before the first byte."""
    price: Price = Price()
    context_tokens: int = 202_752
    output_tokens: int = 131_072
    sees_pictures: bool = True
    max_picture_bytes: int = 5_000_000
    max_picture_px: int = 6000
    """The longest side. Larger pictures are made smaller, tall pages are cut into parts."""
    fallbacks: tuple[str, ...] = ()
    """Names of the models to ask, in this order, where this one cannot answer."""
    aliases: tuple[str, ...] = ()
    """Other names that clients may ask for."""
    repairs: frozenset[Repair] = frozenset(Repair)

    def __post_init__(self) -> None:
        """Refuse what cannot work; raises ConfigurationError."""
        address = urlsplit(self.base_url)
        if not self.name:
            raise ConfigurationError("a model has no name")
        if address.scheme not in ("http", "https") or not address.hostname:
            raise ConfigurationError(f"the base_url of the model {self.name!r} is no http(s) address")
        if address.username or address.password or address.query or address.fragment:
            raise ConfigurationError(
                f"the base_url of the model {self.name!r} holds more than an address",
                "Keep keys in the environment and name the variable in `key_env`.",
            )
        least = min(self.context_tokens, self.output_tokens, self.max_picture_bytes, self.max_picture_px)
        if least < 1 or self.retries < 0:
            raise ConfigurationError(f"a limit of the model {self.name!r} is below one")

    @property
    def picture_limits(self) -> PictureLimits:
        """What pictures it takes."""
        return PictureLimits(self.max_picture_px, self.max_picture_bytes)

    @property
    def wire_model(self) -> str:
        """What the endpoint calls the model."""
        return self.model or self.name

    @property
    def url(self) -> str:
        """Where requests go."""
        path = "/chat/completions" if self.flavour is Flavour.OPENAI else "/v1/messages"
        return self.base_url.rstrip("/") + path

    @property
    def speaks(self) -> Dialect:
        """The dialect, told by the address where nothing is said."""
        if self.dialect is not None:
            return self.dialect
        address = urlsplit(self.base_url)
        host = address.hostname or ""
        for domain, dialect in _DIALECTS:
            if host == domain or host.endswith("." + domain):
                return dialect
        return Dialect.EFFORT if address.port in (_OLLAMA_PORT, _LM_STUDIO_PORT) else Dialect.TEMPLATE
