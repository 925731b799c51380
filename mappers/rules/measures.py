"""The words by which a clause becomes the name of a measure: "to ratify the charter", *ratification of the
charter* (GUIDELINES §5.6)."""

from __future__ import annotations

from mappers.rules.lexicon import phrases, words

NOMINAL = {
    entry.split(maxsplit=1)[0]: entry.split(maxsplit=1)[1]
    for entry in phrases(
        """abandon abandonment; abolish abolition; accede accession; accept acceptance; achieve achievement;
    acknowledge acknowledgement; acquire acquisition; adopt adoption; advance advancement; amend
    amendment; appoint appointment; approve approval; arm arming; arrest arrest; assess assessment;
    assist assistance; attack attack; authorize authorization; authorise authorisation; ban ban; build
    construction; cancel cancellation; censor censorship; close closure; collaborate collaboration;
    collect collection; combat combating; comply compliance; condition conditioning; conduct conduct;
    consult consultation; contribute contribution; control control; convict conviction; cooperate
    cooperation; coordinate coordination; crack crackdown; create creation; criticize criticism;
    criticise criticism; criminalize criminalization; criminalise criminalisation; cut cut; debate
    debate; defend defence; delay delay; delete deletion; deliver delivery; demolish demolition; deny
    denial; deploy deployment; deport deportation; designate designation; destroy destruction; detain
    detention; develop development; dialogue dialogue; disarm disarmament; discriminate discrimination;
    dismiss dismissal; dissolve dissolution; divert diversion; educate education; eliminate elimination;
    engage engagement; enforce enforcement; eradicate eradication; establish establishment; evict
    eviction; examine examination; exclude exclusion; exempt exemption; expand expansion; expel
    expulsion; exploit exploitation; export export; extend extension; extradite extradition; fabricate
    fabrication; free release; fulfil fulfilment; fulfill fulfillment; fund funding; finance financing;
    grant grant; halt halt; harass harassment; impose imposition; imprison imprisonment; implement
    implementation; improve improvement; include inclusion; increase increase; inspect inspection;
    integrate integration; interfere interference; intervene intervention; intimidate intimidation;
    introduce introduction; invade invasion; invest investment; investigate investigation; invite
    invitation; isolate isolation; join accession; kill killing; launch launch; legalize legalization;
    liberalize liberalization; liberalise liberalisation; limit limit; manage management; manipulate
    manipulation; meet meeting; mobilize mobilization; mobilise mobilisation; modernize modernization;
    modernise modernisation; monitor monitoring; negotiate negotiation; neglect neglect; normalize
    normalization; normalise normalisation; obstruct obstruction; observe observation; operate
    operation; oppress oppression; organize organization; organise organisation; participate
    participation; pay payment; permit permission; persecute persecution; postpone postponement; prepare
    preparation; preserve preservation; prevent prevention; prioritize prioritization; prioritise
    prioritisation; privatize privatization; privatise privatisation; produce production; prohibit
    prohibition; promote promotion; prosecute prosecution; protect protection; provide provision;
    publish publication; punish punishment; purchase purchase; pursue pursuit; ratify ratification;
    recognize recognition; recognise recognition; recruit recruitment; reduce reduction; reform reform;
    refuse refusal; register registration; regulate regulation; reject rejection; release release;
    remove removal; renew renewal; repair repair; repatriate repatriation; repeal repeal; replace
    replacement; repress repression; resettle resettlement; resign resignation; resolve resolution;
    respect respect; restore restoration; restrict restriction; resume resumption; return return; revise
    revision; review review; revoke revocation; rescind rescission; safeguard safeguarding; sell sale;
    settle settlement; share sharing; sign signature; simplify simplification; smuggle smuggling;
    strengthen strengthening; submit submission; subsidize subsidies; supply supply; support support;
    suppress suppression; suspend suspension; tax taxation; terminate termination; torture torture;
    train training; transfer transfer; transport transport; treat treatment; try trial; upgrade upgrade;
    use use; verify verification; violate violation; visit visit; withdraw withdrawal; withhold
    withholding; oversee oversight; transmit transmission; solve solution; host hosting; proceed
    progress; respond response; curtail curtailment; curb curb; intensify intensification; protest
    protest; attend attendance; evaluate evaluation; identify identification; vote vote; abuse abuse;
    fight fight; boycott boycott; trust trust"""
    )
}
"""Verb → the noun of its act; any other verb gives its -ing form."""

LIGHT = words(
    """take make have give do conduct carry hold ensure achieve undertake pursue maintain exercise put
    bring get show display provide offer lend guarantee secure establish create set pay extend seek find
    keep continue start begin launch initiate allow permit enable face address tackle commit play
    express demonstrate stress emphasize emphasise underline underscore highlight encourage welcome see
    reach obtain receive favor favour"""
)
"""Verbs that say little beside their object: the object names the measure."""

CATENATIVE = words(
    """continue begin start try help seek want wish hope work manage remain agree plan intend attempt
    strive prepare need be serve act move get cease come go aim"""
)
"""Verbs before an infinitive that names the measure."""

ASKING = words("ask urge press push pressure encourage persuade convince call lobby invite request demand")
"""Verbs after which the measure is what somebody else is to do."""

VAGUE_HEADS = words(
    """effort efforts step steps measure measures attempt attempts plan plans decision decisions need move
    moves action actions work right way ways ability willingness intention commitment promise pledge
    desire opportunity chance proposal proposals call calls request offer initiative refusal willing
    ready"""
)
"""Nouns before an infinitive that names the measure ("the decision to free the editors")."""

EMPTY_HEADS = words(
    """million billion percent it this that they them he she we you one thing things what there case
    point issue issues matter matters fact facts problem problems situation way ways time other others
    lot number none nothing something everything anything everyone someone anyone nobody question
    questions answer end part country people all both many much week month year years day days today
    area areas example examples progress opportunity strategy step steps improvement improvements
    interest success least name decision request requests effort efforts position benefit benefits
    concern concerns view views idea claim account role reason reasons kind sort means result results
    sense sign signs goal goals priority moment course while"""
)
"""What names no measure when it stands alone."""

TEMPORAL = words(
    """january february march april may june july august september october november december monday tuesday
    wednesday thursday friday saturday sunday today tomorrow yesterday week weeks month months year
    years day days decade decades now recently future past time moment beginning spring summer autumn
    fall winter long once hours hour meantime interim coming addition particular general fact order
    spite case turn response light recent view opinion reality principle"""
)
"""After a preposition these tell when or how, not what."""

INNER_PREPOSITIONS = words(
    """of on in for with from between against over about at into toward towards under among across to by
    within regarding concerning"""
)
"""Prepositions inside the name of a measure."""

DENYING = words("deny refute rebut dispute contradict")
"""Verbs that reject what is said, not what is done (GUIDELINES §5.4)."""

JUDGING_NOUNS = words(
    """problem problems obstacle obstacles setback failure lack breach violation violations abuses impunity
    crackdown repression mismanagement cronyism criminality betrayal hypocrisy irregularities fraud
    shortcomings deficiencies loophole loopholes opacity secrecy scandal abandonment indifference
    neglect silence inaction propaganda blackmail extortion greed collapse weakness exclusion
    discrimination inequality injustice cruelty suffering hardship rhetoric achievement achievements
    breakthrough persecution surveillance interrogations complicity bribes defamation torture hunger
    disappearances ill-treatment mobilization killing insult"""
)
"""Judging words that can name what they judge ("lack of medicine")."""

REFERRING = words("plan plans proposal measure measures motion")
"""Nouns that, alone with "the", point back at the measure spoken of before."""
