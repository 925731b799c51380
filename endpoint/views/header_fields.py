"""What a document's header is shown as."""

from __future__ import annotations

FIELDS: tuple[tuple[str, str], ...] = (
    ("Also titled", "altLabel"),
    ("Identifier", "identifier"), ("Also published as", "publishedAs"), ("Created", "created"),
    ("Published", "issued"), ("Author", "creator"), ("Publisher", "publisher"), ("Origin", "origin"),
    ("To", "addressee"), ("Attention", "attention"), ("Signed by", "signedBy"),
    ("Classification", "classification"),
    ("Classification in the text", "bannerClassification"),
    ("Handling", "handling"), ("Subject marking", "subjectMarking"),
    ("Classified by", "classifiedBy"), ("Reason", "classificationReason"), ("Declassify on", "declassifyOn"),
    ("Declassify after", "declassifyEvent"), ("Executive order", "executiveOrder"), ("Tags", "tag"),
    ("Tags not in any list", "tagAsWritten"), ("Precedence", "precedence"),
    ("Precedence for information", "infoPrecedence"), ("Date-time group", "dateTimeGroup"),
    ("Transmission id", "transmissionId"), ("Sections", "sectionCount"), ("Redactions", "redactionCount"),
    ("Language", "language"), ("Source", "source"), ("File", "sourceFile"), ("SHA-256", "sha256"),
    ("Header lines not read", "unreadLine"),
)  # fmt: skip
"""Labels of the header's fields, in the order of the page, by the last part of the predicate."""
