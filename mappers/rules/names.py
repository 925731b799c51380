"""Lexicons of names: what makes capitalised words a person, an organisation, or neither.

All entries are lower case. ``EVIDENCE`` says what each list makes of a text, and what it must refuse;
``tests/mappers/extraction/test_mentions.py`` runs it.
"""

from __future__ import annotations

import re

from mappers.rules.lexicon import phrases, words

TITLE_HEADS = words(
    """president member minister secretary ambassador chairman chairwoman chairperson chair director
    commissioner governor mayor senator congressman congresswoman representative deputy premier chancellor
    king queen prince princess emperor sultan emir sheikh ayatollah pope archbishop bishop imam patriarch
    general colonel major captain lieutenant sergeant admiral commander brigadier marshal commandant
    counselor counsellor attache attaché consul envoy advisor adviser spokesman spokeswoman spokesperson
    judge justice prosecutor ombudsman treasurer rapporteur coordinator professor analyst activist
    journalist lawmaker dissident lawyer attorney economist mr mrs ms miss dr gen col lt maj capt sgt adm
    sen rep amb gov prof hon excellency pdas mep sir lady lord mp das dcm charge chargé undersecretary pm
    fm cm codel reverend rev sister brother father leader head chief manager officer expert candidate
    speaker vice-president administrator superintendent inspector hokim hakim dr. mr. mrs. ms. gen. col.
    lt. maj. capt. sgt. adm. sen. rep. amb. gov. prof. rev. hon. vice-premier poloff econoff conoff emboff
    polcouns econcouns a/s p/das u/s baroness baron dame countess cardinal rabbi mullah maulana monsignor
    alhaji haji barrister datuk dato shri begum comrade commodore councillor councilor magistrate rector
    dean co-chair co-chairman vice-minister vice-chairman director-general blogger editor reporter
    correspondent researcher campaigner author historian novelist poet writer singer filmmaker scientist
    engineer priest pastor monk secretary-general attorney-general lieutenant-general major-general
    brigadier-general undersecretary-general executive"""
)
"""Words that head a title before a name."""

TITLE_MODIFIERS = words(
    """deputy first second third vice acting former ex assistant under prime foreign chief senior junior
    special permanent interim principal associate honorary executive national state federal regional
    provincial local general managing opposition military political economic public cultural district
    city party presidential press trade section commercial legal climate programme program project
    chief-of-staff staff office union new then"""
)
"""Words that stand before or beside a title's head and belong to the title."""

PORTFOLIOS = words(
    """foreign affairs finance finances interior internal external defense defence labor labour justice
    health education agriculture trade economy economic economics energy environment information culture
    transport transportation planning water minerals mineral home social protection security national
    public industry commerce development cooperation international relations communications
    communication technology science sport sports tourism youth women families family state treasury
    fisheries fishery resources natural mines mining oil gas petroleum infrastructure housing
    construction rural urban land air emergency situations religious religion human rights children
    population employment works higher secondary migration immigration refugees humanitarian action
    strategy europe european eurasian african asian western hemisphere south central americas near
    eastern political military consular management budget privatization reconstruction posts post
    telecommunications electricity power parliamentary constitutional legal judicial research innovation
    war peace climate change staff intelligence veterans territorial regional integration livestock forestry
    food"""
)
"""Words of a ministry's or office's field, which follow "Minister of" and are no part of a name."""

ORGANIZATION_HEADS = words(
    """committee commission commissions council party university institute college academy school foundation
    center centre association organization organisation union bank fund group forum trust alliance network
    corporation company federation coalition society league movement front club chamber conference congress
    agency board office press news radio television times post journal daily tribune gazette herald
    newspaper magazine watch partners holdings industries inc ltd llc gmbh plc co corp airlines airways
    motors chemical telecom studios church mosque diocese orchestra confederation consortium syndicate
    cooperative hospital clinic unit brigade battalion corps force forces command internationale solidarity
    brotherhood defenders lawyers journalists house observatory desk collective parliament commonwealth
    secretariat platform taskforce panel jihad brigades militia army service services partnership monitor
    ombudsman authority bureau registry caucus mail telegraph chronicle bulletin dispatch examiner sentinel
    inquirer guardian consultancy laboratory laboratories guild enterprise railway railways museum archive
    archives guards rangers volunteers systems technologies consulting publishing insurance"""
)
"""Heads of names that organisations bear."""

STATE_BODIES = words(
    """ministry department directorate parliament senate court tribunal prosecutor police military army
    navy guard cabinet presidency legislature treasury gendarmerie customs assembly administration
    inspectorate majlis duma"""
)
"""Heads that make an unknown body a GovernmentBody; a committee, commission or agency is one only beside
a state's name or when its head is "National", "State", "Supreme" or "Federal"."""

OFFICIAL_HEADS = words(
    """committee commission agency council board service office bureau unit assembly authority corps force
    forces"""
)
"""Heads that make a GovernmentBody beside a state's name or one of STATE_WORDS."""

STATE_WORDS = words(
    """national state supreme federal central electoral parliamentary presidential royal constitutional"""
)
"""Words that make a committee, commission, council, service or agency a state's."""

POST_HEADS = words("embassy consulate mission delegation amembassy amconsul amconsulate usmission")
"""Heads of names of diplomatic posts."""

REFUSED_HEADS = words(
    """accord act agreement bill code constitution convention covenant declaration decree directive law
    plan protocol report resolution statute strategy treaty charter communique communiqué memorandum
    policy rule article annex note paper letter cable census statement award prize medal index review
    workshop debate seminar engineer persons access preferences survey summit round spring war day week
    month year olympics games festival anniversary revolution massacre crisis valley river sea ocean
    lake bay gulf strait peninsula mountains mountain desert street avenue road square city town village
    province region district county oblast island islands airport port harbor harbour border hotel
    building palace stadium bridge station camp highway pipeline field basin triangle asia africa
    europe america east west north south hemisphere efforts update trends background summary comment
    conclusion view views profile overview outlook issues questions response responses reaction reform
    reforms progress challenges prospects points message shelter passports passport database system
    network's training visit meeting meetings scenesetter concern concerns program programme programs
    programmes project projects course laws acts bills treaties agreements resolutions reports plans index
    scheme rules regulations procedures conference's"""
)
"""Last words that make capitalised words a document, an occasion, a place or a heading, not an actor."""

NOT_NAMES = words(
    """yesterday today tomorrow tonight afterwards monday tuesday wednesday thursday friday saturday sunday
    january february march april may june july august september october november december i we you he she
    it they the a an this that these those his her its our their your my and or but if when while after
    before although though since for to in on at by of from with without under as not no yes however there
    here what who why how which where many most some such both each all every any other others one two
    three four five six seven eight nine ten first second third last next new old now then so thus also
    moreover furthermore meanwhile because given despite during within among between against according
    following regarding concerning over until upon once only even still yet just more less end begin
    summary comment note ref reftel para paragraph section embassy post per via re usg islam christianity
    orthodox catholic protestant muslim muslims christian christians jewish jews islamic arab arabs kurd
    kurds kurdish western eastern northern southern central african asian european europeans africans
    asians latin arctic pacific atlantic mediterranean caribbean baltic balkan slavic neither nor either
    members states deputies presidents ministers ambassadors senators internet web english russian french
    spanish arabic chinese german portuguese olympic god christmas easter government governments
    authorities officials administration ramadan dear sincerely yours respectfully please thank thanks"""
)
"""Words that, though written with a capital, begin or are no name."""

ADJECTIVES = words(
    """african asian european islamic arab western eastern northern southern central muslim christian
    pacific atlantic orthodox catholic kurdish jewish caribbean first new baltic latin english french
    chinese russian spanish german portuguese
    american"""
)
"""Of these, the adjectives that may begin an organisation's name or a title."""

NOT_ACRONYMS = words(
    """tip ngo ngos gdp gnp hiv aids idp idps sbu noforn sipdis nofor usd wmd mou moa fta ipr ict it dna upr
    gsp fdi tv am pm ad bc faq url fyi eo asap tbd na u c s ts tags ref refs ngo's vip vips ied ieds rpg
    sme smes cpc tor lng oda fmf imet esf psa isp prt pko ftaa nafta cafta cop-15 cop15 cop-16 cop16 cap
    lng lpg vat mfn sez h1n1 sars gmo cv hq dg ceo cfo coo pr q a b d e f g h i ii iii iv v vi vii viii ix
    x mrv ghg lca kp cop mp mps gats nama mdg mdgs trips cve ct cn fm cm dcm das a/s polad nlt eez pow pows
    pov ak cd dvd sms gps usa ussr r&d cbm tbn iso"""
)
"""Capitals that abbreviate no actor."""

REPORTING = words(
    """said says told stated reported noted added explained argued asked answered replied claimed warned
    urged insisted believes believed thinks thought hopes hoped acknowledged admitted agreed disagreed
    announced called complained commented concluded confirmed contended criticized criticised declared
    declined denied described emphasized emphasised expressed informed lamented observed opined pointed
    praised predicted promised proposed questioned recalled recommended refused rejected remarked
    responded stressed suggested underlined underscored welcomed wrote met visited requested offered
    wants wanted supports opposes accused thanked expects asserted assured advised cautioned regards
    backs indicated maintained mentioned related reiterated voiced reminded briefed conceded countered
    joked quipped testified vowed pledged threatened demanded appealed apologised apologized applauded
    hailed lauded condemned denounced decried defended dismissed disputed doubted estimated feared
    forecast hinted implied intends intended objected ordered pleaded ruled signalled signaled speculated
    tweeted resigned retired died spoke speaks heads leads chairs filed published launched refuses
    rejects urges calls warns argues insists notes adds explains describes calls claims denies admits
    concedes contends thinks fears hopes agrees disagrees recalls suggests"""
)
"""Verbs that follow the name of somebody who speaks or acts in person."""

ROLE_NOUNS = words(
    """president minister secretary ambassador chairman chairwoman chair director commissioner governor mayor
    senator leader head chief spokesman spokeswoman spokesperson judge prosecutor activist journalist
    lawyer analyst economist scientist expert envoy adviser advisor counselor coordinator lawmaker
    legislator deputy professor researcher correspondent reporter editor writer poet dissident defender
    candidate official diplomat officer commander general colonel attache attaché treasurer ombudsman
    negotiator representative manager founder owner businessman businesswoman bishop imam priest sheikh
    chairperson member politician advocate attorney monitor observer consultant historian author blogger
    counsel secretary-general rapporteur strongman dictator banker engineer doctor physician nurse farmer
    teacher student mother premier mp interlocutor contact parliamentarian congressman entrepreneur
    merchant refugee executive ceo cfo coo speaker vice-president vice-chairman co-chair co-chairman
    co-founder chieftain warlord rebel general-secretary laureate fellow convener convenor organiser
    organizer campaigner singer actor actress filmmaker photographer publisher novelist playwright
    columnist commentator anchor broadcaster trader trade-unionist unionist shipowner fisherman cleric
    rabbi mullah archbishop cardinal pastor reverend monk nun abbot king queen prince princess emir sultan
    chancellor vice-minister undersecretary magistrate solicitor barrister dean rector chancellor provost
    principal headmaster psychologist sociologist anthropologist geologist biologist climatologist
    epidemiologist demographer architect surveyor pilot sailor soldier veteran policeman inspector
    superintendent sergeant lieutenant captain major admiral brigadier intermediary broker tycoon magnate
    billionaire oligarch financier philanthropist investor shareholder lobbyist aide confidant ally
    delegate councillor councilor administrator archivist librarian curator translator interpreter
    negotiator inspector investigator detective witness survivor resident villager elder widow defector
    exile prisoner detainee hostage participant signatory specialist scholar academic lecturer tutor
    trainer coach physicist chemist mathematician statistician undersecretary-general director-general
    attorney-general"""
)
"""Nouns that say what a person is, in an apposition or before a name."""

POSSESSIVES = words(
    """people prosecutor women children workers men ministers broadcasters journalists lawyers veterans
    farmers doctors teachers jehovah citizens voters king queen mothers soldiers students writers lord
    peasants artists bankers bishops builders consumers employees employers engineers fighters fishermen
    girls judges landowners miners nurses parents patients peoples pilots refugees sailors scientists
    seafarers shareholders taxpayers tenants traders travellers trainers users villagers magistrates
    physicians president minister governor mayor speaker attorney"""
)
"""Words whose possessive stands inside a body's name ("People's Assembly")."""

FIRST_HEADS = words(
    """ministry department association federation union committee council center centre institute bank
    university office society league organization organisation agency board chamber party alliance
    coalition court academy fund movement front network forum commission parliament assembly house
    school college directorate bureau secretariat group club company confederation congress embassy
    consulate mission delegation conference journalists lawyers reporters physicians doctors foundation
    campaign service tribunal cabinet"""
)
"""Heads that may come first in a name, before "of" or "for"."""

FIRST_NAMES_OF_BODIES = words(
    """bank union radio television group club institute university college academy church mosque foundation"""
)
"""Heads behind which a proper name makes an organisation ("Bank Velda")."""

HONORIFICS = words(
    """mr mrs ms miss dr sir lady lord excellency hon sister brother father mr. mrs. ms. dr.
    alhaji haji barrister datuk dato shri begum comrade don sheikh baroness baron dame
    countess"""
)
"""Titles that say nothing about an office."""

ABBREVIATED_TITLES: dict[str, str] = {
    "pm": "prime minister", "fm": "foreign minister", "cm": "chief minister",
    "dcm": "deputy chief of mission",
    "das": "deputy assistant secretary", "pdas": "principal deputy assistant secretary",
    "mp": "member of parliament", "gen": "general", "col": "colonel", "sen": "senator", "amb": "ambassador",
    "defmin": "defense minister", "formin": "foreign minister", "primin": "prime minister",
}  # fmt: skip
"""What cables and newspapers shorten in titles."""

COMMON_ENDING = re.compile(
    r"(?:tion|tions|ment|ments|ness|ity|ities|ism|isms|ships?|ings?|ances?|ences?|ical|ables?|ful|less|tive|tives|ed|ors?hip)$"
)
"""Endings of common nouns and adjectives, which capitals in a heading or a title do not make a person."""

PARTICLES = words(
    """de da do dos das del della di du la le los las des van von der den bin ibn al el ul ut abu y e es para
    por pour et"""
)
"""Small words inside names."""

GROUPS = phrases("international community; the opposition")
"""Collectives that stand without a name."""

BODIES_IN_SMALL_LETTERS = phrases(
    """parliament; the police; coast guard; the presidency; senate; house of commons; house of lords; house
    of representatives; supreme court; constitutional court"""
)
"""Bodies of a state that stand without a name."""

OWN_DIPLOMATS = phrases(
    """ambassador; dcm; deputy chief of mission; charge; chargé; consul general; principal officer"""
)
"""Titles that, in a cable and without a name, mean the post's own diplomats."""

CABLESPEAK_PERSONS: dict[str, str] = {
    "poloff": "Poloff", "poloffs": "Poloffs", "emboff": "EmbOff", "emboffs": "EmbOffs", "econoff": "Econoff",
    "econoffs": "Econoffs", "conoff": "Conoff", "conoffs": "Conoffs", "polcouns": "PolCouns",
    "econcouns": "EconCouns", "congen": "ConGen", "dcm": "DCM", "charge": "Charge", "chargé": "Chargé",
    "polchief": "PolChief", "pao": "PAO", "datt": "DATT", "polecon": "PolEcon", "pol/econ": "Pol/Econ",
    "laboff": "LabOff", "rso": "RSO", "usdao": "USDAO",
}  # fmt: skip
"""How cables call the diplomats of the post, lower case to usual spelling."""
