import pytest

from pixelwright.layout.language import language_of

SENTENCES = {
    "en": "The best of the house is on the way to you, and we are here for all that is not in this list.",
    "de": "Wir sind f\u00fcr Sie da und helfen mit allem, was nicht auf der Liste und im Haus ist.",
    "fr": "Nous sommes dans la ville pour vous et pour les enfants, avec une \u00e9quipe qui est sur place.",
    "es": "El equipo est\u00e1 en la ciudad para los que viven con las familias y por su futuro.",
    "nl": "Wij zijn er voor u met een team dat op de markt is en ook bij het station van de stad.",
}


@pytest.mark.parametrize("tag", SENTENCES)
def test_common_words_tell_the_language(tag):
    assert language_of(SENTENCES[tag], "en") == tag


@pytest.mark.parametrize(
    ("text", "told"),
    [("Home Shop Kontakt", "en"), (SENTENCES["de"], "el"), ("", "en")],
    ids=["few", "script", "none"],
)
def test_what_was_told_stays_without_proof(text, told):
    assert language_of(text, told) == told
