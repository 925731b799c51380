import pytest

from mappers.article import parse_article
from mappers.document import Document
from mappers.readers.language import language_of

SAMPLES = {
    "en": "The minister said that the toll on the river is a mistake, and that it was raised by the crown.",
    "fr": "Le ministre a dit que la taxe sur le sel est une erreur, et que les bateliers ont raison.",
    "es": "El ministro dijo que el impuesto sobre la sal es un error y que los barqueros no lo pagan.",
    "pt": "O ministro disse que a taxa do sal é um erro e que os barqueiros não pagam mais por ela.",
    "de": "Der Minister sagte, dass die Steuer auf das Salz ein Fehler ist und nicht erhoben wird.",
    "it": "Il ministro ha detto che la tassa sul sale è un errore e che non si paga più nella valle.",
    "ru": "Министр сказал, что налог на соль является ошибкой.",
}


@pytest.mark.parametrize(("language", "text"), SAMPLES.items())
def test_a_sentence_shows_its_language(language: str, text: str) -> None:
    assert language_of(text) == language


@pytest.mark.parametrize("text", ["", "Zenda 12", "SALT TAX"])
def test_too_little_text_counts_as_english(text: str) -> None:
    assert language_of(text) == "en"


def test_an_article_in_another_language_says_so() -> None:
    assert parse_article(Document("sel.txt", SAMPLES["fr"].encode())).language == "fr"
