"""The small concept schemes that no table supplies, as data: what a cable's header may say, the
stances, the event types. ``ontology.generate`` turns them into ``authorities/*.ttl``.

Classifications, captions and precedence follow sections 3.2, 4 and 10.1 of the description of
cables; stances and event types follow sections 4 and 5 of the annotation guidelines.
"""

from __future__ import annotations

from typing import NamedTuple


class Row(NamedTuple):
    """One concept: its notation, its label, what it means, its broader concept, other forms of it."""

    notation: str
    label: str
    definition: str
    broader: str | None = None
    names: tuple[str, ...] = ()


CLASSIFICATIONS = (
    Row("TOP SECRET", "Top Secret", "Disclosure could cause exceptionally grave damage.", None, ("TS",)),
    Row("SECRET", "Secret", "Disclosure could cause serious damage.", None, ("S",)),
    Row("CONFIDENTIAL", "Confidential", "Disclosure could cause damage.", None, ("C",)),
    Row("UNCLASSIFIED", "Unclassified", "Not classified; it may still be controlled.", None, ("U", "UNCLAS")),
    Row("LOU", "Limited Official Use", "Unclassified but controlled, to the mid-1990s.", "UNCLASSIFIED",
        ("LIMITED OFFICIAL USE",)),
    Row("SBU", "Sensitive But Unclassified", "Unclassified but controlled, from the mid-1990s.", "UNCLASSIFIED",
        ("SENSITIVE BUT UNCLASSIFIED", "SENSITIVE")),
    Row("FOUO", "For Official Use Only", "Unclassified, not for the public.", "UNCLASSIFIED",
        ("FOR OFFICIAL USE ONLY", "U//FOUO", "UNCLASSIFIED//FOR OFFICIAL USE ONLY")),
    Row("TS//NF", "Top Secret, not for foreign nationals", "Top Secret and no foreign national may see it.",
        "TOP SECRET", ("TOP SECRET//NOFORN",)),
    Row("S//NF", "Secret, not for foreign nationals", "Secret and no foreign national may see it.",
        "SECRET", ("SECRET//NOFORN",)),
    Row("C//NF", "Confidential, not for foreign nationals", "Confidential and no foreign national may see it.",
        "CONFIDENTIAL", ("CONFIDENTIAL//NOFORN",)),
    Row("SBU//NF", "Sensitive, not for foreign nationals", "Sensitive and no foreign national may see it.",
        "SBU", ("SENSITIVE//NOFORN", "SBU//NOFORN")),
    Row("TS//REL", "Top Secret, releasable", "Top Secret and releasable to the states or bodies named.",
        "TOP SECRET", ("TOP SECRET//REL TO",)),
    Row("S//REL", "Secret, releasable", "Secret and releasable to the states or bodies named.",
        "SECRET", ("SECRET//REL TO",)),
    Row("C//REL", "Confidential, releasable", "Confidential and releasable to the states or bodies named.",
        "CONFIDENTIAL", ("CONFIDENTIAL//REL TO",)),
    Row("SBU//REL", "Sensitive, releasable", "Sensitive and releasable to the states or bodies named.",
        "SBU", ("SENSITIVE//REL TO",)),
    Row("S//FGI", "Secret, foreign government information", "Secret because another government gave it.",
        "SECRET", ("SECRET//FGI",)),
    Row("C//FGI", "Confidential, foreign government information", "Confidential because another government gave it.",
        "CONFIDENTIAL", ("CONFIDENTIAL//FGI",)),
)  # fmt: skip

HANDLINGS = (
    Row("SIPDIS", "SIPDIS", "May be posted to the classified network shared between agencies."),
    Row("NOFORN", "Not for foreign nationals", "No foreign national may see it.", None,
        ("NF", "NOT RELEASABLE TO FOREIGN NATIONALS")),
    Row("SENSITIVE", "Sensitive", "On an unclassified cable: sensitive but unclassified."),
    Row("NODIS", "No distribution", "Named recipients only.", None, ("NO DISTRIBUTION",)),
    Row("EXDIS", "Exclusive distribution", "Few copies, for those with an essential need to know.", None,
        ("EXCLUSIVE DISTRIBUTION",)),
    Row("LIMDIS", "Limited distribution", "Only offices and posts that need it.", None, ("LIMITED DISTRIBUTION",)),
    Row("STADIS", "State distribution only", "Only within the Department of State.", None,
        ("STATE DISTRIBUTION ONLY",)),
    Row("ROGER CHANNEL", "Roger channel", "Between the intelligence bureau and a chief of mission."),
    Row("DISSENT CHANNEL", "Dissent channel", "Dissenting views on policy, to the Policy Planning Staff."),
    Row("AGREMENT", "Agrément", "Consent of a state to receive an ambassador.", None, ("AGREMENT CHANNEL",)),
    Row("DIRGEN", "Director General channel", "Personnel matters, to the Director General.", None,
        ("DIRGEN CHANNEL",)),
    Row("MED", "Medical channel", "Medical matters of a person.", None, ("MED CHANNEL",)),
    Row("TM", "TM channel", "Assignments and travel of personnel.", None, ("TM CHANNEL",)),
    Row("OFFICIAL-INFORMAL", "Official-informal", "Informal exchange between officials.", None,
        ("OFFICIAL INFORMAL",)),
    Row("EYES ONLY", "Eyes only", "Only for the persons named.", None, ("FOR EYES ONLY",)),
    Row("EFTO", "Encrypt for transmission only", "Unclassified, but not to be sent in clear.", None,
        ("ENCRYPT FOR TRANSMISSION ONLY",)),
    Row("FOUO", "For official use only", "Not for the public.", None, ("FOR OFFICIAL USE ONLY",)),
    Row("LOU", "Limited official use", "Unclassified but controlled, to the mid-1990s.", None,
        ("LIMITED OFFICIAL USE",)),
    Row("NOTAL", "Not to all addressees", "Said of a cited cable: not all addressees have it.", None,
        ("NOT TO ALL",)),
)  # fmt: skip

PRECEDENCES = (
    Row(
        "FLASH",
        "Flash",
        "Ahead of everything else: initial contact with an enemy, or its like.",
        None,
        ("Z", "ZZ"),
    ),
    Row("NIACT IMMEDIATE", "Night-action immediate", "To be acted on at any hour.", "IMMEDIATE", ("NIACT",)),
    Row("IMMEDIATE", "Immediate", "To be acted on the same day.", None, ("O", "OO")),
    Row("PRIORITY", "Priority", "To be acted on within the working day of receipt.", None, ("P", "PP")),
    Row("ROUTINE", "Routine", "No haste.", None, ("R", "RR")),
    Row("EMERGENCY COMMAND", "Emergency command precedence", "Military command only.", None, ("Y", "YY")),
)

STANCES = (
    Row("positive", "positive", "The holder is for what the topic names."),
    Row("negative", "negative", "The holder is against what the topic names."),
    Row("supports", "supports", "Endorses, favours, seeks or hopes for a measure.", "positive"),
    Row("urges", "urges", "Asks an addressee to act.", "positive"),
    Row("praises", "praises", "Approves conduct or results that are already there.", "positive"),
    Row("commits", "commits", "Undertakes future conduct of its own.", "positive"),
    Row("opposes", "opposes", "Wants a measure not to be taken, or a practice ended.", "negative"),
    Row("rejects", "rejects", "Refuses a request or demand, or denies a claim.", "negative"),
    Row("criticises", "criticises", "Disapproves of conduct or a policy.", "negative"),
    Row("warns", "warns", "Predicts harm from a measure.", "negative"),
)

EVENT_TYPES = (
    Row("Meeting", "Meeting or talks", "Talks, conversations, sessions of a commission."),
    Row("Visit", "Visit or journey", "Travel of persons or delegations, study trips."),
    Row("Conference", "Conference or review session", "A formal session of several parties."),
    Row("Election", "Election or vote", "An election, a referendum, a ballot."),
    Row("Protest", "Protest or strike", "A demonstration, strike or other protest."),
    Row("Award", "Award or honour", "An award or honour given or announced."),
    Row("ViolenceOrAttack", "Violence or attack", "Killings, attacks, seizures, crackdowns with deaths."),
    Row("MilitaryOrSecurity", "Military or security operation", "Movements and operations of forces without stated deaths."),
    Row("Arrest", "Arrest or detention", "Detention or imprisonment with no court mentioned."),
    Row("TrialOrConviction", "Trial or conviction", "Charge, trial, conviction or sentence."),
    Row("Release", "Release from custody", "Somebody is let out of custody."),
    Row("LegislationOrAdoption", "Legislation or adoption", "A domestic law, plan or rule is drafted, passed or changed."),
    Row("AgreementOrTreaty", "Agreement or treaty", "An agreement is made, a treaty joined or ended."),
    Row("Registration", "Registration or accreditation", "Applied for, granted, denied, or a step towards it."),
    Row("ClosureOrExpulsion", "Closure or expulsion", "Offices closed, staff or organisations forced out."),
    Row("AidOrAssistance", "Aid or assistance", "Grants, joint projects, training."),
    Row("SanctionOrDesignation", "Sanction or designation", "Sanctions, aid cuts, listings: imposed or lifted."),
    Row("StatementOrReport", "Statement or publication", "Speeches, announcements, publication as a happening."),
    Row("Opening", "Opening or start", "A facility, body or programme starts or resumes."),
    Row("Other", "Other happening", "Changes of office, overthrow, independence, disasters and the rest."),
)  # fmt: skip

FINER_EVENT_TYPES = {
    "Meeting": "consult phone-call meeting third-location-meeting summit mediation negotiation peace-talks "
               "demarche request-meeting hearing",
    "Visit": "visit-made visit-hosted receive-inspectors election-observation",
    "Conference": "conference review-process",
    "Election": "election referendum",
    "Protest": "protest demonstration hunger-strike strike-boycott blockade-protest riot",
    "Award": "award",
    "ViolenceOrAttack": "assault abduction beating torture-event sexual-violence bombing terror-attack assassination "
                        "violent-repression armed-clash war air-strike massacre ethnic-cleansing wmd-use execution "
                        "rebellion conflict-act cyber-attack",
    "MilitaryOrSecurity": "mobilize military-blockade occupation weapons-test withdrawal ceasefire military-cooperation "
                          "peacekeeping-deployment emergency-rule coerce seize-property",
    "Arrest": "arrest internment-mass",
    "TrialOrConviction": "trial sentencing conviction lawsuit investigate rights-investigation judicial-cooperation "
                         "extradition",
    "Release": "release",
    "LegislationOrAdoption": "legislation constitutional-change policy-reform political-process policy-decision "
                             "economic-measure concede rights-granted veto",
    "AgreementOrTreaty": "agree pledge-reform pledge-aid sign-agreement ratification cooperation recognition "
                         "business-deal economic-cooperation property-return",
    "Registration": "ease-restrictions grant-access deny-access",
    "ClosureOrExpulsion": "expel expel-observers expel-aid-agency break-relations reduce-relations ban-party "
                          "restrict-expression deportation halt-negotiations",
    "AidOrAssistance": "material-cooperation intelligence-sharing aid economic-aid military-aid humanitarian-aid "
                       "asylum-granted training",
    "SanctionOrDesignation": "impose-sanctions ease-sanctions cut-aid cut-military-aid",
    "StatementOrReport": "communication report public-statement publication letter-appeal interview speech support "
                         "praise apology accuse criticize accuse-abuse accuse-corruption accuse-espionage "
                         "official-complaint request request-aid request-reform request-release request-access "
                         "request-ease-sanctions reject reject-cooperation reject-reform refuse-release refuse-meeting "
                         "threaten threaten-sanctions threaten-cut-aid threaten-force ultimatum",
    "Other": "life-event hazard coup government-crisis appointment resignation death exile migration-event "
             "trafficking-event natural-disaster earthquake flood drought-famine epidemic accident nuclear-accident "
             "supply-crisis forced-mobilization-labor",
}  # fmt: skip
"""For each event type of the guidelines, the finer types of ``event_types.csv`` that it is broader than."""

POST_ORGANIZATIONS = {
    "STATE": "united-states-department-of-state",
    "CIA": "central-intelligence-agency",
    "DIA": "defense-intelligence-agency",
    "ENERGY": "united-states-department-of-energy",
    "JOINTSTAFF": "joint-chiefs-of-staff",
    "LABOR": "united-states-department-of-labor",
    "NSC": "national-security-council",
    "SECDEF": "office-of-the-secretary-of-defense",
    "TREASURY": "united-states-department-of-the-treasury",
    "USCENTCOM": "united-states-central-command",
    "USDAFAS": "united-states-department-of-agriculture",
    "USDOC": "united-states-department-of-commerce",
    "USDOJ": "united-states-department-of-justice",
    "USEUCOM": "united-states-european-command",
    "USSOUTHCOM": "united-states-southern-command",
    "CDCATLANTAGA": "centers-for-disease-control-and-prevention",
    "FSINFATC": "foreign-service-institute",
}
"""Stations of posts.csv that are the same body as a row of organizations.csv: one thing, one IRI."""

OWN_STATE_NAMES = {"US": ("US", "U.S.", "USG", "U.S. Government")}
"""Names of states that the table lacks."""

REFUSED_STATE_NAMES = frozenset({"Thai", "Togolese", "Saudi", "Niue*"})
"""Alternative names in the table that are adjectives or carry a footnote mark: they name no state."""

CITY_SPELLINGS = {("US", "Washington D.C."): "Washington", ("GD", "St. George's"): "Saint George's",
                  ("YE", "Sana'a"): "Sanaa"}  # fmt: skip
"""Capitals that the table of posts spells otherwise: one city, one IRI."""
