"""The language of a text that does not say it, by its commonest words or its script."""

from __future__ import annotations

import re
from collections import Counter

_COMMON = {
    "en": "the of and to in that is for was with on by as at from it his her not be has are this which",
    "fr": "le la les des du et une est dans que qui pour pas sur au aux avec ce cette nous par il elle plus",
    "es": "el la los las de del una es en que por con para se su no lo al como más pero fue sobre",
    "pt": "os as do da dos das um uma em que por com para não se na no ao mais foi pelo",
    "de": "der die das und ist in den von zu mit dem des ein eine nicht auf für sich im auch werden wurde",
    "it": "il lo la gli di del della e un una è in che per con non si da nel alla più sono dei",
    "nl": "de het een en van in is dat op te voor met niet zijn aan er door ook bij wordt naar",
}
_SCRIPTS = (("ru", "[а-яё]"), ("ar", "[\u0621-\u064a]"), ("zh", "[\u4e00-\u9fff]"), ("el", "[α-ω]"))
_WORDS = {language: frozenset(words.split()) for language, words in _COMMON.items()}
_WORD = re.compile(r"[^\W\d_]+")
_READ = 20_000  # characters from the start are enough
_LEAST = 5  # common words below which nothing is said


def language_of(text: str) -> str:
    """The language tag (BCP 47) of a text; English when too little speaks for another language.

    >>> language_of("Le ministre a dit que la taxe est une erreur et que les bateliers ont raison.")
    'fr'
    """
    start = text[:_READ].lower()
    for language, letters in _SCRIPTS:
        if len(re.findall(letters, start)) > len(start) / 3:
            return language
    counts = Counter(_WORD.findall(start))
    score = {language: sum(counts[word] for word in words) for language, words in _WORDS.items()}
    best = max(score, key=lambda language: (score[language], language == "en"))
    return best if score[best] >= _LEAST and score[best] > 1.5 * score["en"] else "en"
