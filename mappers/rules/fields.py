"""Plain nouns and adjectives inside the names of bodies, and heads of such names in other languages."""

from __future__ import annotations

from mappers.rules.lexicon import phrases, words

FIELDS = words(
    """truth reconciliation memory unity freedom liberty peace justice democracy democratic dignity equality
    hope progress change solidarity national work life welfare water land food farm rivers forest forests
    forestry animal medical health healthcare care law order crime crimes drugs drug narcotics corruption
    conflict security policy trade tariffs labour labor rights media press radio television film arts art
    letters literature sciences science humanities engineering technology research statistics data archives
    records prevention control standards quality safety nuclear atomic radiation space aviation ports
    railways roads rail maritime shipping customs excise revenue tax taxation borders border immigration
    citizenship passports elections electoral boundaries civic civil political economic financial social
    cultural industrial agricultural rural urban regional local international strategic foreign domestic
    defense defence disarmament arms weapons missile veterans families children women youth elderly gender
    refugees displaced aid relief development growth employment pensions insurance banking securities
    exchange commodities stock mines minerals metals coal steel gas oil petroleum energy power electricity
    renewable climate environment environmental wildlife parks heritage museums tourism sports culture
    language languages religious faith gospel church churches missions evangelism prayer human humanitarian
    legal judicial constitutional criminal correctional prisons police fire rescue emergency disaster
    disasters logistics transport traffic communications information digital cyber telecommunications posts
    broadcasting publishing printing textile garment cotton sugar coffee cocoa tea fisheries fish livestock
    dairy grain cereals seed seeds plant plants chemical chemicals pharmaceutical drugs hygiene nutrition
    population planning housing construction works infrastructure property lands survey surveys mapping
    geology meteorology hydrology irrigation sanitation waste inspection audit accountability transparency
    ethics integrity conciliation arbitration mediation dialogue cooperation co-operation friendship
    integration partnership reform reforms renewal revival resistance liberation independence sovereignty
    patriotic republican socialist communist liberal conservative progressive popular workers peasants
    farmers students teachers journalists lawyers mothers disabled indigenous native tribal minorities
    exploration production marketing investment investments finance enterprise enterprises commerce business
    industry technical vocational higher secondary primary professional public private general"""
)
"""Lower-case words that may be joined by "and" inside a body's name ("Truth and Memory Commission")."""

FOREIGN_HEADS = words(
    """grupo partido frente movimiento movimento mouvement asociación asociacion associação associacao
    federación federacion federação fundación fundacion fundação fundacao fondation fondazione instituto
    institut istituto comisión comision comissão comité comitê comitato confederación confederação
    confédération consejo conselho conseil sindicato syndicat unión união banco banque banca compañía
    companhia compagnie société societe parti ligue liga lega réseau coordinadora coordenação colectivo
    coletivo collectif centro universidad universidade université universität ministerio ministério
    ministère congreso congresso senado cámara câmara assemblée asamblea policía polícia guardia guarda
    ejército exército fuerzas partai barisan hizb hizbul jamaat harakat jabhat tehreek lashkar stiftung
    verein verband gesellschaft bundesamt bundesbank bundesrat folketing agência agencia agence
    observatorio observatório observatoire daily radio canal télé defensoría procuraduría fiscalía
    petróleos petróleo empresa red rede forza fédération alianza aliança coalición coalición plataforma"""
)
"""First words of bodies' names in other languages (lower case)."""

FOREIGN_STATE_HEADS = words(
    """ministerio ministério ministère congreso congresso senado cámara câmara assemblée asamblea policía
    polícia guardia guarda ejército exército fuerzas bundesamt bundesrat defensoría procuraduría fiscalía"""
)
"""Of these, the bodies of a state."""

COMPANY_ENDINGS = words(
    """ag nv bv sa ab asa oyj spa srl gmbh tbk plc ltda pty kk a/s inc corp ltd llc limited berhad bhd sarl
    n.v. b.v. s.a. s.p.a."""
)
"""Last words of firms' names (lower case)."""

FIRM_ENDINGS = words(
    """energy petroleum oil gas telecom telecommunications mining resources minerals aluminum aluminium steel
    cement pharmaceuticals foods breweries logistics shipping capital securities ventures brothers
    international worldwide software electric electronics"""
)
"""Last words of firms' names after a proper name ("Kestrel Energy"), lower case."""

PARLIAMENTS = phrases(
    """Bundestag; Bundesrat; Knesset; Duma; State Duma; Majlis; Sejm; Verkhovna Rada; Rada; Lok Sabha; Rajya
    Sabha; Storting; Riksdag; Folketing; Saeima; Seimas; Riigikogu; Oireachtas; Althing; Eduskunta; Cortes;
    Skupstina; Sobranie; Jatiya Sangsad; Shura Council; Loya Jirga; Rajya; Sabor"""
)
"""Parliaments that are called by their own name alone."""

INTERNATIONAL = words(
    """international european african asian inter-american pan-african pan-american world un u.n. nations
    eu e.u. arab islamic eurasian nordic baltic commonwealth"""
)
"""Words that make a court, parliament or commission one of several states."""

OFFICIAL_WORDS = words(
    """border customs police foreign home tax security intelligence migration immigration prison prisons
    election elections planning prosecution prosecutor's prosecutors revenue ministry minister's
    president's governor's mayor's speaker's provincial district municipal anti-corruption fraud accounts
    regulatory correctional statistical statistics meteorological privatization procurement audit
    ombudsman's"""
)
"""Words that make a committee, office, service or authority a state's."""

PLURALS = words(
    "deputies ministers representatives commons lords senators councillors states elders advisors advisers"
)
"""Members of whom a chamber or council is said to be ("Chamber of Deputies")."""

ON_HEADS = words(
    """committee commission council panel office center centre forum association conference institute group"""
)
"""Heads that "on" may follow in a name."""

EVIDENCE: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "field": (("truth", "crimes", "welfare"), ("duro", "velden", "the")),
    "foreign": (("partido", "société"), ("party", "company")),
    "company": (("tbk", "ag"), ("co", "trust")),
}
"""Per list: words in it, words that must not be."""
