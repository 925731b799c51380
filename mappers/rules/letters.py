# ruff: noqa: E501, SIM905  (word lists and evidence read best in lines)
"""Words by which the parts of a letter are told: salutation, valediction, offices, organisations.

Each pattern stands beside lines it must match and lines it must refuse; ``tests/mappers/test_letter.py``
runs the evidence.
"""

from __future__ import annotations

import re

SALUTATION = re.compile(
    r"(?:(?:My )?Dear(?:est)? .{2,120}|To Whom It May Concern.{0,3}"
    r"|(?:(?:Your |Their )?(?:Excellenc(?:y|ies)|Majest(?:y|ies)|Highness|Honou?r|Eminence|Holiness)"
    r"|(?:Honou?rable|Esteemed|Respected|Distinguished|Mr\.?|Mrs\.?|Ms\.?|Madam[e]?|Sirs?|Ladies|President|Prime Minister"
    r"|Minister|Senator|Secretary|Chairman|To (?:the|all)) ?.{0,100}?|Colleagues|Friends|Excellencies)[,:])"
)
SALUTATIONS = (
    "Dear Minister,",
    "Dear Secretary Corvin,",
    "Your Excellency,",
    "Mr. President:",
    "Dear Members of Parliament",
    "To the King of Ruritania:",
)
NO_SALUTATIONS = (
    "Mr. Corvin told us that he would come.",
    "Dear",
    "Minister of Justice",
    "Your Excellency will know that tolls were raised, and more.",
)

VALEDICTION = re.compile(
    r"(?i:(?:yours|most|very|we remain)?,? ?(?:very |most )?(?:sincerely|faithfully|respectfully|truly|cordially)"
    r"(?: yours| submitted)?|(?:with )?(?:our |my )?(?:kind|kindest|best|warm|warmest) (?:regards|wishes)|in solidarity"
    r"|with (?:respect|thanks|appreciation|gratitude)|regards|signed(?: by)?|(?:the )?(?:undersigned|signatories|signatures)"
    r"|(?:list of )?signatories|endorsed by|on behalf of .{1,100})[,.: ]*"
)
VALEDICTIONS = (
    "Sincerely,",
    "Yours sincerely,",
    "Respectfully,",
    "Respectfully submitted,",
    "With best regards",
    "Signatories:",
    "Signed,",
)
NO_VALEDICTIONS = (
    "Sincerely held beliefs matter.",
    "Regards the plan as a mistake",
    "Signed treaties were ignored.",
)

HONORIFIC = re.compile(
    r"(?:(?:The )?(?:Rt\.? |Right )?Hon(?:ou?rable|\.)?|H\.? ?E\.?|(?:His|Her|Their|Your) (?:Excellency|Majesty|Highness|Eminence|Holiness)"
    r"|Mr\.?|Mrs\.?|Ms\.?|Mx\.?|Madam|Dr\.?|Prof(?:essor|\.)?|Sir|Dame|Lord|Lady|Sister|Father|Rev(?:erend|\.)?|Bishop|Imam|Rabbi|Sheikh"
    r"|Gen(?:eral|\.)?|Col(?:onel|\.)?|Maj(?:or|\.)?|Capt(?:ain|\.)?|Lt\.?)\.? "
)
TITLE = re.compile(
    r"((?:Prime |Foreign |Deputy |Vice |Attorney |Crown )?(?:President|Vice-President|Minister|Secretary|Senator|Representative|Congress(?:man|woman)"
    r"|Governor|Mayor|Ambassador|Chancellor|Commissioner|Chair(?:man|woman|person)?|Speaker|King|Queen|Prince|Princess|Judge|Justice|General|Director|Administrator)) "
)
"""A title that stands before a name and is a role too."""

ROLE = re.compile(
    r"\b(?:President|Minister|Secretary|Secretary-General|Director|Director-General|Ambassador|Chair|Chairman|Chairwoman|Chairperson"
    r"|Commissioner|Governor|Speaker|Representative|Administrator|Chief|Head|Member|Senator|Judge|Justice|Attorney|Prosecutor"
    r"|Chancellor|Premier|Mayor|Coordinator|Co-ordinator|Manager|Officer|Founder|Co-Founder|Editor|Professor|Fellow|Counsel|Lawyer"
    r"|Rapporteur|Envoy|Adviser|Advisor|Treasurer|Convenor|Convener|Dean|Rector|CEO|Co-Director|Co-Chair|Undersecretary|Commander"
    r"|Analyst|Researcher|Advocate|Campaigner|Organizer|Organiser|Spokesperson|Spokesman|Spokeswoman|Delegate|King|Queen)\b"
)

STATE = re.compile(
    r"(?:The )?(?:Royal )?(?:Government|(?:[A-Z]\w+ ){0,3}Republic|United (?:States|Kingdom|Republic|Arab Emirates)|(?:Grand )?(?:Kingdom|Duchy)|Commonwealth"
    r"|State|Sultanate|Principality|Federation|Union|Islamic (?:Republic|Emirate))(?: of .{2,60})?"
)
BODY = re.compile(
    r"\b(?:Department|Ministry|Office|Government|Embassy|Consulate|Mission|Delegation|Commission|Parliament|Senate|House of|Congress|Assembly|Council|Cabinet"
    r"|Agency|Authority|Bank|Court|Secretariat|Committee|Directorate|Bureau|Administration|Directorate-General|Presidency|Chancellery|Federation|Union"
    r"|Organi[sz]ation|University|Corporation|Company|Holdings?|Group|Limited|Corp|Inc|Ltd|LLC|PLC|plc|GmbH|AG|SE|NV|Fund|Programme|Program|Service|Palace of Justice|United Nations|Police|Army)\b"
)
"""A line of an address block that names a body rather than a building or a street."""

PLACE = re.compile(
    r"\d|\b(?:Street|Avenue|Road|Building|Floor|Box|Square|Boulevard|Palace|Suite|Room|Lane|Plaza|Place|Rue|Drive)\b"
)
"""A line of an address block that is a building, a street or a city with its code."""

GOVERNMENT = re.compile(
    r"\b(?:Department|Ministry|Office of|Embassy|Consulate|Parliament|Senate|House of|Congress|National Assembly|Government|Cabinet|Presidency|Supreme Court|Police|Army|Directorate-General)\b"
)

ORGANIZATION = re.compile(
    r"(?i:\b(?:association|alliance|coalition|committee|council|center|centre|federation|forum|foundation|fund|group|initiative|institute|institution|international"
    r"|league|movement|network|organi[sz]ation|project|society|trust|union|watch|rights|press|club|congress|campaign|collective|commission|company|confederation"
    r"|consortium|church|desk|development|equality|freedom|front|house|justice|law|lawyers|media|memorial|mission|office|partners|party|platform|programme|program"
    r"|relief|reporters|research|resource|school|services|solidarity|support|university|women|workers|world|youth|aid|action|agency|now|defen[cs]e|transparency"
    r"|journalists|broadcasters|management|asset|investors?|llc|inc|ltd|gmbh|e\.v|ngo|usa|uk)\b)"
)
"""Words one of which most names of signing organisations hold."""

SUFFIX = re.compile(r", (?=(?:LLC|L\.L\.C\.|Inc|Ltd|PLC|plc|LLP|S\.A\.|GmbH|e\.V\.|Co|Corp)(?:$|[\s.;]))")
"""A comma that belongs to a company's name."""

ANNEX = re.compile(
    r"(?:(?i:(?:annex|appendix|attachment|enclosure|addendum|background|endnotes?|notes|supporting (?:information|documents?)|fact ?sheet)\b).{0,100}|SUMMARY\b.{0,100}|[A-Z]{4,20}:?(?:,? [-–—]? ?\w[\w&’'-]{1,30}){2,14})"
)
ANNEXES = ("ANNEX: Tolls on the river", "Appendix A", "SUMMARY of ABUSES on the RIVER", "Background")
NO_ANNEXES = ("Open Rivers", "AFL-CIO", "CREA", "League of River Towns, Strelsau")

POST_NOMINALS = re.compile(
    r",? (?:(?:MEP|MP|M\.P\.|PhD|Ph\.D\.|MD|M\.D\.|QC|KC|SC|OBE|CBE|MBE|Esq\.?|SJ|OP|JD)\b\.?)+$"
)
"""What may stand behind a person's name."""

NUMBER = re.compile(r"(?:\(?\d{1,3}[.)]|[-–—•*·]) ?")
"""The number or bullet before an entry of a list of signatories."""

COPIES = re.compile(r"(?i:(?:cc|c\.c\.|copy to|copies to|cc'd)\s?[:.]?) ?(?P<rest>.*)")
SUBJECT = re.compile(r"(?i:(?:re|subject|ref|concerning|regarding)\s?:) ?(?P<rest>.+)")
DELIVERY = re.compile(
    r"(?i:(?:sent )?(?:via|by) (?:e-?mail|fax|facsimile|post|courier|hand|registered mail).{0,80}|(?:tel|phone|fax|e-?mail|website)\s?[:.].{0,80}|\S+@\S+)"
)
TITLES = re.compile(
    r"(?i:\b(?:open |joint |public )?(?:letter|statement|appeal|petition|call|submission|memorandum)\b)"
)

UNDERSIGNED = re.compile(
    r"\b(?:the )?undersigned (?:(?!who|hereby|are|have|write|call|urge)[\w,/-]+ ){0,8}?(?P<noun>organi[sz]ations|groups|NGOs|associations|networks|institutions|members of (?:the )?\w+|members|individuals"
    r"|scholars|academics|journalists|lawyers|writers|scientists|economists|unions|parliamentarians|legislators|lawmakers|experts|citizens|activists|companies|investors|editors|researchers)"
)
PEOPLE_NOUNS = frozenset(
    "individuals scholars academics journalists lawyers writers scientists economists parliamentarians legislators lawmakers experts citizens activists editors researchers members".split()
)
