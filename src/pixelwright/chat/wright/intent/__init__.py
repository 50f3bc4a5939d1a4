"""Words in, intent out: what a person wants of the embedded model. Pure; sees no picture and no page."""

from pixelwright.chat.wright.intent.decide import Intent, Situation, intent_of
from pixelwright.chat.wright.intent.kinds import GREETING, Kind
from pixelwright.chat.wright.intent.topics import Topic, topics_of

__all__ = ["GREETING", "Intent", "Kind", "Situation", "Topic", "intent_of", "topics_of"]
