# ruff: noqa: E501, SIM905  (word lists and evidence read best in lines)
"""Words by which bylines, publishers and notes about the author are told from other lines."""

from __future__ import annotations

import re

KICKERS = frozenset(
    """opinion opinions commentary comment op-ed oped op ed analysis editorial column columnists viewpoint
    perspective perspectives letters essay guest blog debate news world politics interview feature exclusive
    breaking report reportage dispatch dispatches investigation voices ideas backgrounder""".split()
)
"""Labels above a headline, lower case."""

OPINION_KICKERS = frozenset(
    """opinion opinions commentary op-ed oped op ed editorial column columnists viewpoint perspective
    perspectives essay guest debate voices ideas""".split()
)
"""Those among them that announce somebody's view."""

MEDIA = frozenset(
    """times post news newspaper review herald tribune gazette agency service wire daily weekly monthly journal
    monitor observer guardian radio television tv magazine today online standard chronicle mail telegraph express
    dispatch bulletin courier echo mirror press media report reports broadcasting digest globe register sentinel
    examiner advertiser argus enquirer independent nation""".split()
)
"""Words one of which most names of papers, agencies and sites hold, lower case."""

NOT_A_PERSON = re.compile(
    r"(?i:\b(?:staff|correspondents?|reporters?|editors?|editorial|board|desk|agencies|newsroom|team|writers?)\b)"
)
"""A byline that names no person ("By a staff reporter")."""

AUTHOR_VERBS = {
    "directs": "director", "heads": "head", "leads": "leader", "chairs": "chair", "edits": "editor",
    "runs": "head", "founded": "founder", "co-founded": "co-founder", "teaches": "teacher",
    "writes": "writer", "covers": "reporter", "reports": "reporter", "coordinates": "coordinator",
    "advises": "adviser", "represents": "representative", "manages": "manager", "works": None,
    "served": None, "lives": None, "studies": None, "researches": "researcher", "presides": "president",
}  # fmt: skip
"""Verbs of a closing note about the author, and the role that they give."""

AUTHOR_ROLES = re.compile(
    r"(?i:\b(?:journalist|writer|reporter|correspondent|editor|author|columnist|professor|lecturer|fellow|scholar"
    r"|researcher|analyst|historian|economist|scientist|lawyer|attorney|advocate|activist|expert|specialist"
    r"|consultant|adviser|advisor|director|president|chair(?:man|woman|person)?|founder|co-founder|head|member"
    r"|ambassador|diplomat|minister|secretary|senator|official|officer|chief|manager|coordinator|student"
    r"|candidate|photographer|poet|novelist|veteran|representative|commissioner|judge|physician|engineer)s?\b)"
)
"""Occupations one of which a closing note about the author names."""

AUTHOR_NOTES = (
    # (closing line, name, role, affiliation)
    ("Ada Corvin is a Zenda-based journalist specializing in river trade.", "Ada Corvin", "Zenda-based journalist", None),
    ("Ada Corvin directs the Institute for River Trade in Zenda.", "Ada Corvin", "director", "Institute for River Trade"),
    ("Ada Corvin, a former judge, teaches law at the University of Strelsau.", "Ada Corvin", "teacher", "University of Strelsau"),
    ("The author is a retired judge of the Ruritanian supreme court.", None, "retired judge of the Ruritanian supreme court", None),
    ("The writer is a senior fellow at the Elphberg Institute.", None, "senior fellow", "Elphberg Institute"),
    ("Dr. Ada Corvin was the country director of Open Rivers.", "Ada Corvin", "country director of Open Rivers", "Open Rivers"),
)  # fmt: skip
"""Closing lines about an author, with what must be read from them."""

NO_AUTHOR_NOTES = (
    "The author of the decree is unknown.",
    "Ada Corvin said she would vote against the bill.",
    "Zenda is a town on the border where little happens.",
    "The writer of the note has never been found, the police said.",
)
"""Closing lines that are none."""
