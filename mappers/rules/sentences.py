"""What ends a sentence and what does not: lexicons of the sentence cutter.

Each entry stands beside what it must do; ``tests/mappers/rules/test_sentences.py`` runs the evidence.
"""

from __future__ import annotations

from mappers.rules.lexicon import words

NEVER_LAST = words(
    """mr mrs ms mssrs messrs dr prof rev fr sr hon amb gen lt col capt cmdr cdr maj sgt cpl adm brig gov
    sen rep pres min dep asst st mt ft vs cf eg e.g i.e viz approx ca incl resp supt insp mme mlle msgr
    art arts h.e sec secs fig figs para paras vol pp ed eds"""
)
"""Words whose full stop never ends a sentence, lower case: a title before a name, a word before a number."""

BEFORE_NUMBER = words("no nos jan feb mar apr jun jul aug sept sep oct nov dec p pt ch cap tel ext res")
"""Words whose full stop does not end a sentence when a number follows ("No. 5", "Dec. 11")."""

MAY_BE_LAST = words(
    """u.s u.n u.k e.u u.s.a u.s.s.r u.a.e d.c a.m p.m b.a m.a ph.d inc ltd co corp cos bros jr sr etc al
    l.l.c s.a p.l.c g.m.b.h ave blvd dept govt univ assn intl est"""
)
"""Abbreviations that may end a sentence: they do when the next word usually starts one."""

STARTERS = words(
    """the a an in on at it he she they we you i this that these those however but and as if when while
    after before although though since for to both some many most such there their his her its our no
    not now despite during according meanwhile also moreover furthermore nevertheless nonetheless still
    yet so then thus therefore what who why how with without under from by until instead once only
    finally first second third last recently all each every another other others one two three several
    because given even following unlike like regarding asked similarly likewise earlier later separately"""
)
"""Words that, written with a capital after an abbreviation, start a new sentence."""

LABELS = (
    "summary", "note", "comment", "begin summary", "begin comment", "begin note", "summary and comment",
    "summary and introduction", "introduction and summary", "introduction", "executive summary", "bio note",
    "biographic note", "biographical note", "post comment", "embassy comment", "fyi", "action request",
    "begin text", "text", "begin quote", "begin unofficial translation", "key points", "background",
    "comment and action request", "conclusion", "bottom line",
)  # fmt: skip
"""Labels cut off the start of a sentence when a colon, full stop or dash follows them."""

EVIDENCE: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    # rule: (texts that are one sentence, texts that are two)
    "never-last": (
        ("We met Gen. Arnau at the base.", "Mr. Duro spoke.", "See para. Four for details."),
        ("He is a general. Arnau is another.",),
    ),
    "before-number": (
        ("Decree No. 45 was signed on Dec. 11 in Velden.",),
        ("He said no. Then he left.", "It ends in Dec. That is late."),
    ),
    "may-be-last": (
        ("The U.S. Embassy in Velden paid.", "Acme Inc. Holdings paid."),
        ("They trade with the U.S. However, they sell little.", "He left at 5 p.m. The others stayed."),
    ),
    "initial": (("Pavel J. Duro signed.",), ("They chose plan B. The others did not.",)),
    "decimal": (("Exports rose 3.5 percent to 20.1 million.",), ("Exports rose to 20. Imports fell.",)),
    "glued": (
        ("The site velden.example.org is down.",),
        ("It was signed by both bodies.According to Duro it holds.",),
    ),
    "quote": (
        ("“Is that so?” he asked.", '"Stop." is what he wrote.'),
        ("He called it “a wall.” The others agreed.", 'She said "no." Then she left.'),
    ),
    "colon": (("There is one way: Talk to them; wait.",), ()),
}
"""Per rule: texts that must stay one sentence, texts that must become two."""
