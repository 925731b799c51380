"""From words to stances: which predicates express a policy position, and of whom.

Each ``Cue`` names its rule, the stance, the kind of word it is and its phrases. A phrase begins with a verb's
lemma (``kind`` verb), an adjective or a noun; the words after it stand in the text as written. Beside the
phrases stand sentences that the cue must find and sentences that it must leave alone
(``tests/mappers/rules/test_stances.py`` runs them). The holder is the subject of a verb or adjective, the
owner of a noun ("X's refusal", "the refusal of X").
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from mappers.rules.lexicon import phrases, words

Kind = Literal["verb", "adjective", "noun"]


@dataclass(frozen=True, slots=True)
class Cue:
    """What expresses a stance. ``unless`` are words after it that make it mean something else."""

    rule: str
    stance: str
    kind: Kind
    phrases: frozenset[str]
    unless: frozenset[str] = frozenset()
    addressee: bool = False
    matches: tuple[str, ...] = ()
    refuses: tuple[str, ...] = ()
    lemmas: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        heads = (
            frozenset(phrase.split()[0] for phrase in self.phrases) if self.kind == "verb" else frozenset()
        )
        object.__setattr__(self, "lemmas", heads)


_ABOUT = words("whether if about by why how when where")

PREDICATES: tuple[Cue, ...] = (
    Cue(
        "label",
        "criticises",
        "verb",
        phrases("call; describe; label; brand; term; portray; characterize; characterise"),
        unless=words("on for upon attention off"),
        matches=('The guild called the toll "a noose".',),
        refuses=("The guild called the mayor.",),
    ),
    Cue(
        "demand",
        "urges",
        "verb",
        phrases(
            """urge; call on; call upon; call for; encourage; press; pressure; push; appeal to; appeal for;
            exhort; implore; beseech; demand; request; recommend; propose; insist on; insist that; lobby;
            prevail upon; plead with; advise; petition; demarche; prod; lean on; campaign for; beg; counsel;
            remind; clamor for; clamour for; agitate for; entreat; enjoin; plead for; press for; rally for;
            call upon; challenge to; appeal; admonish to"""
        ),
        unless=_ABOUT,
        addressee=True,
        matches=(
            "The union urged Velden to reopen the port.",
            "Duro called on the ministry to publish the list.",
        ),
        refuses=("The press was absent.", "His proposed budget was small."),
    ),
    Cue(
        "demand-that",
        "urges",
        "verb",
        phrases(
            """suggest; ask; ask for; ask that; tell to; underscore; underline the need; stress the need;
            emphasize the need; underline the importance; stress the importance; highlight the need; pray
            for; invite"""
        ),
        unless=_ABOUT | words("not"),
        addressee=True,
        matches=("We ask the council to open the files.",),
        refuses=("He asked whether the port was open.", "She asked about the port."),
    ),
    Cue(
        "support",
        "supports",
        "verb",
        phrases(
            """support; back; favor; favour; endorse; champion; advocate; prefer; embrace; defend; promote;
            prioritize; prioritise; uphold; side with; vote for; argue for; push for; press for; agree to;
            share the view; highlight the importance; agree on; agree that; agree with; concur; seek; want;
            wish; hope; believe in; look forward; approve of; authorize; authorise; approve; aspire to; call
            for continued; stand by; stand behind; subscribe to; value; recognize the need; justify; long
            for; like to; express interest; express an interest; express support; voice support; try to;
            look to; work to; set out to; strive to; tout; espouse; bolster; sympathize with; sympathise
            with; rally behind; throw its weight behind; lend support; lend its support; give its blessing;
            warm to; come out in favor of; come out in favour of; speak in favor of; speak in favour of;
            speak up for; pin its hopes on; set store by; campaign to; lean toward; lean towards"""
        ),
        unless=words("off away down"),
        matches=("The party backs a ban on night trawling.", "Velden hopes to open a second harbour."),
        refuses=("They went back home.", "The backing track was loud."),
    ),
    Cue(
        "praise",
        "praises",
        "verb",
        phrases(
            """praise; commend; applaud; welcome; hail; thank; congratulate; laud; salute; credit;
            compliment; cheer; appreciate; note improved; note improvements; note improvement; note
            progress; note the progress; cite progress; express appreciation; express satisfaction; express
            gratitude; pay tribute; admire; extol; acclaim; celebrate; speak highly of; single out for
            praise; pay homage; hold up as; rejoice"""
        ),
        unless=words("from"),
        matches=("Duro praised the coast guard.", "We commend the release of the two editors."),
        refuses=("You are welcome.",),
    ),
    Cue(
        "commit",
        "commits",
        "verb",
        phrases(
            """pledge; promise; vow; undertake; undertake to; commit itself; commit himself; commit herself;
            commit themselves; commit to; intend to; intend; plan to; guarantee; offer to; prepare to; agree
            to take; announce plans; announce a; announce forthcoming; announce that it would; pledge to;
            resolve to; aim to; stand ready; agree to provide; promise that; assure; swear to; swear that;
            volunteer to; announce its intention; signal its intention; declare its intention; give
            assurances; give its word; agree to pay; be set to"""
        ),
        unless=words("by"),
        matches=("The ministry pledged to publish the tally.",),
        refuses=("The promised report is late.",),
    ),
    Cue(
        "oppose",
        "opposes",
        "verb",
        phrases(
            """oppose; object; object to; resist; block; veto; vote against; contest; challenge; boycott;
            argue against; lobby against; campaign against; protest; protest against; discourage; deter;
            resent; dissuade; come out against; stand against; speak out against; pledge to block; vow to
            block; bridle at; torpedo; stonewall; scuttle; derail; thwart; quash; rail against; fight
            against; rebel against; mobilize against; mobilise against; stand in the way; advise against;
            counsel against; rule against"""
        ),
        matches=("The guild opposes the toll.", "Velden objected to the visit."),
        refuses=("The opposing side won.",),
    ),
    Cue(
        "reject",
        "rejects",
        "verb",
        phrases(
            """reject; refuse; decline; deny; dismiss; rebuff; rule out; turn down; defy; disagree; dispute;
            refute; rebut; ignore; disregard; disavow; repudiate; spurn; balk at; discount; scoff at;
            withhold; brush aside; flout; contradict; shun; shrug off; wave away; pour cold water; rubbish;
            snub; turn its back on; overrule; disown; demur; say no; baulk at; wriggle out of; deny that;
            stop short of; beg off"""
        ),
        matches=("Velden refused to admit the monitors.", "Sella declined."),
        refuses=("The declined card was lost.",),
    ),
    Cue(
        "criticise",
        "criticises",
        "verb",
        phrases(
            """criticize; criticise; condemn; deplore; denounce; lament; decry; blame; accuse; lambast;
            lambaste; complain; regret; castigate; chastise; slam; bemoan; censure; fault; deride; distrust;
            mistrust; mock; berate; express concern; express concerns; express its concern; express grave
            concern; express our concern; express serious concern; express skepticism; express scepticism;
            express frustration; express dismay; express disappointment; express doubt; express doubts;
            express unhappiness; express outrage; express alarm; voice concern; voice concerns; raise
            concerns; raise concern; voice frustration; take issue; question whether; question; doubt;
            object strongly; bristle at; rail; allege; attack; assail; ridicule; worry that; cast doubt;
            excoriate; pillory; blast; rebuke; reproach; upbraid; admonish; scold; chide; bash; grumble;
            gripe; fume; rue; find fault; take to task; take aim at; hit out at; lash out at; lash out;
            inveigh against; impugn; disparage; belittle; protest at; take exception; express alarm; express
            anger; express regret; express reservations; express misgivings; voice doubts; voice alarm;
            voice dismay; raise doubts; raise questions; sound the alarm; despair; recoil"""
        ),
        unless=words("himself"),
        matches=("The league condemned the raid.", "She accused the mayor of theft."),
        refuses=("The condemned cell was empty.",),
    ),
    Cue(
        "denial",
        "accepts",
        "verb",
        phrases(
            """consider; accept; recognize; recognise; tolerate; regard; acknowledge; trust; countenance;
            honor; honour; permit"""
        ),
        matches=("The guild does not accept the toll.",),
        refuses=("The guild accepts the toll.",),
    ),
    Cue(
        "accusation",
        "criticises",
        "verb",
        phrases(
            """fail to; neglect; betray; violate; undermine; deprioritize; deprioritise; mislead; punish;
            fall short; flout; sidetrack; downplay; make a mockery; ride roughshod; trample; turn a blind
            eye; pay lip service; falsify; fabricate; squander; renege on; backtrack on; sabotage; subvert;
            circumvent; water down; whitewash; cover up; drag its feet; shirk; abdicate; scapegoat;
            mistreat; bungle; mishandle; break its promise; break its promises; exploit; breach; erode;
            hollow out; look the other way; rubber-stamp"""
        ),
        matches=("The board failed to publish the tally.",),
        refuses=("The failed pump was sold.",),
    ),
    Cue(
        "warn",
        "warns",
        "verb",
        phrases("""warn; caution; fear; worry; threaten to undermine; alert; predict that; sound the alarm;
    raise the alarm; raise the specter; raise the spectre; foresee; dread"""),
        matches=("The bank warned that a new tax would close the mills.",),
        refuses=("Without warning the gate shut.",),
    ),
)
"""Verbs that express a stance of their subject."""

ADJECTIVES: tuple[Cue, ...] = (
    Cue(
        "attitude",
        "supports",
        "adjective",
        phrases(
            """in favor of; in favour of; supportive of; receptive to; appreciative of; sympathetic to; open
            to; ready to; willing to; prepared to; eager to; amenable to; interested in; hopeful;
            optimistic; keen to; keen on; determined to; enthusiastic about; committed to; confident that;
            convinced that; serious about; anxious to; comfortable with; in agreement with; well disposed;
            bullish on; happy to; pleased to; delighted to; inclined to; set on; bent on; intent on;
            dedicated to; sold on; supportive; on board with; united behind"""
        ),
        matches=("Velden is ready to fund the clinic.",),
        refuses=("The road is open.",),
    ),
    Cue(
        "attitude",
        "opposes",
        "adjective",
        phrases("""opposed to; reluctant to; dead set against; loath to; disinclined to; lukewarm about;
    dead against; unwilling to; hostile to; averse to; wary of; resistant to"""),
        matches=("Sella was opposed to any cut.",),
        refuses=("The two sides opposed.",),
    ),
    Cue(
        "attitude",
        "criticises",
        "adjective",
        phrases(
            """concerned; concerned that; concerned about; concerned by; concerned over; worried; worried
            about; skeptical; sceptical; suspicious of; unhappy; upset; disappointed; alarmed; troubled;
            appalled; dismayed; outraged; critical of; frustrated; dissatisfied; disturbed; dubious;
            saddened; distressed; not sure; not convinced; angry; shocked; displeased; uneasy; doubtful; fed
            up; aghast; incensed; furious; indignant; exasperated; resentful; bitter about; bitter over;
            disillusioned; disenchanted; apprehensive; nervous about; anxious about; disgusted; offended;
            annoyed; irritated; irked; pessimistic; puzzled; perturbed; ashamed; horrified"""
        ),
        matches=("The league is deeply concerned about the new fee.",),
        refuses=("The body concerned met.",),
    ),
    Cue(
        "attitude",
        "praises",
        "adjective",
        phrases(
            """pleased; grateful; satisfied; encouraged by; heartened; impressed; proud of; delighted;
            thankful; glad; gratified; full of praise; buoyed by; content with; relieved that;
            appreciative"""
        ),
        matches=("We are pleased that the port is open.",),
        refuses=("The bank is large.",),
    ),
)
"""Adjectives that express a stance of their subject."""

NOUNS: tuple[Cue, ...] = (
    Cue(
        "noun",
        "urges",
        "noun",
        phrases(
            """call for; calls for; call to; calls to; calls from; calls by; call by; call from; request
            from; request by; request to; request for; request that; requests for; demand for; demands for;
            demand that; demands that; demand to; appeal for; appeals for; recommendation that;
            recommendations for; recommendation to; proposal to; proposal for; proposal that; suggestion
            that; petition for; insistence on; insistence that; pressure for; plea for; pleas for;
            exhortation to; demarche on; ultimatum to; plea to; pleas to; appeal to; appeals to; entreaties
            to"""
        ),
        addressee=True,
        matches=("The league's call for a recount was heard.",),
        refuses=("The call was long.",),
    ),
    Cue(
        "noun",
        "rejects",
        "noun",
        phrases("refusal to; refusal of; rejection of; denial of; intransigence; failure to; refusal"),
        matches=("Velden's refusal to pay was noted.",),
        refuses=("The denial was printed.",),
    ),
    Cue(
        "noun",
        "opposes",
        "noun",
        phrases(
            """opposition to; objection to; objections to; resistance to; hostility to; opponent of;
            opponents of; aversion to; antipathy to; reluctance to; unwillingness to; campaign against;
            crusade against"""
        ),
        matches=("The guild's opposition to the toll grew.",),
        refuses=("The opposition party met.",),
    ),
    Cue(
        "noun",
        "supports",
        "noun",
        phrases(
            """support for; endorsement of; backing for; commitment to; willingness to; preference for;
            advocates of; advocate of; supporter of; supporters of; proponents of; hope that; hopes that;
            hope for; enthusiasm for; efforts to; overtures to; readiness to; eagerness to; determination
            to; desire to; interest in joining; sympathy for; approval of; blessing for; championing of"""
        ),
        matches=("Sella's support for the canal is known.",),
        refuses=("The support was steel.",),
    ),
    Cue(
        "noun",
        "criticises",
        "noun",
        phrases(
            """criticism of; concern about; concern over; concerns about; concerns over; concern that;
            concerns that; skepticism about; skepticism of; scepticism about; complaint about; complaints
            about; complaints of; critic of; critics of; condemnation of; unhappiness with; unhappiness
            over; frustration with; misgivings; distrust of; accusation that; accusations that; accusations
            of; doubts about; objections about; dissatisfaction with; disappointment with; disappointment
            over; displeasure; dismay at; accusing; resentment of; anger over; anger at; anger about;
            outrage over; outrage at; alarm over; alarm at; disquiet over; disquiet about; reservations
            about; complaint that; complaints that; condemnation by; denunciation of; scorn for; contempt
            for; disdain for; indignation at; indignation over; worries about; fears that; fear that; dismay
            over"""
        ),
        matches=("The league voiced its concern over the fee.",),
        refuses=("The concern was sold.",),
    ),
)
"""Nouns that express a stance of their owner."""

NEGATIVE_JUDGEMENTS = phrases(
    """serious problem; major problem; big problem; obstacle; obstacles; counterproductive;
    counter-productive; flawed; deplorable; abysmal; appalling; egregious; dismal; unacceptable;
    indefensible; disappointing; disproportionate; disgraceful; shameful; repressive; arbitrary; spurious;
    draconian; excessive; inadequate; insufficient; unfair; unjust; illegal; unlawful; restrictive; abusive;
    corrupt; kleptocratic; authoritarian; brutal; brutally; ruthless; ruthlessly; harsh; harshly; cruel;
    inhumane; reckless; irresponsible; misguided; short-sighted; shortsighted; unrealistic; unwise;
    dangerous; detrimental; harmful; troubling; worrying; worrisome; alarming; disturbing; regrettable;
    regrettably; unfortunate; unfortunately; sadly; mistake; setback; set-back; failure; outdated; opaque;
    biased; politicized; politicised; politically motivated; fabricated; trumped-up; coerced;
    sensationalist; perverse; serious concern; area of concern; cause for concern; grave concern; lack;
    lacks; lacking; poorly; badly; little progress; limited progress; no progress; sham; rubber-stamp;
    farce; fig leaf; formality; one-sided; too little; too late; falls far short; falls short; fall short;
    in breach; breach; violates; violation; violations; abuses; impunity; crackdown; repression;
    mismanagement; cronyism; criminality; intransigent; insincere; not sincere; not serious; not enough;
    betrayal; betrays; hypocrisy; hypocritical; double standard; empty promises; nothing but; nothing of the
    kind; no provision; cannot be; no real; no freedom; not a single; nobody; no one; nothing in;
    unnecessary; undemocratic; rigged; fraudulent; unpopular; incompetent; incompetence; naive; cynical;
    absurd; ridiculous; self-defeating; wrong; a far cry; far from; scandalous; punitive; discriminatory;
    toothless; meaningless; hollow; irregularities; fraud; shortcomings; deficiencies; loophole; loopholes;
    chaotic; opacity; secrecy; too slow; too weak; too far; too many; too much; too often; insult;
    insulting; scandal; shame; lip service; window dressing; broken promise; broken promises; betrayed;
    abandoned; abandonment; indifference; neglect; neglected; silence; complicit; illegitimate;
    unconstitutional; undermined; undermines; distorted; distorts; manipulated; stolen; violated; ignored;
    ignores; inaction; no excuse; no reason; no justification; no sense; cannot afford; pretend; pretends;
    pretending; pretence; pretense; charade; theatre; theater; trap; unaffordable; unsustainable; unfit;
    unreasonable; incoherent; inconsistent; contradictory; misleading; false; untrue; lies; exaggerated;
    overblown; hysteria; propaganda; populist; unworkable; impractical; premature; provocative; hostile;
    aggressive; bullying; blackmail; extortion; greed; selfish; disaster; disastrous; catastrophic; tragic;
    tragedy; collapse; worse; worst; terrible; horrible; awful; poor; weak; weakness; stalled; deadlock;
    bureaucratic; cumbersome; excluded; exclusion; discrimination; inequality; injustice; cruelty;
    suffering; hardship; not free; not fair; neither free; not credible; not sufficient; not acceptable; has
    failed; have failed; breaks its; broke its; breaks the law; never happened; never came; never arrived;
    has done nothing; did nothing; nothing to; rhetoric; dysfunctional; lax; negligent; shoddy; woeful;
    abject; atrocious; heinous; barbaric; callous; heartless; ill-conceived; ill-advised; ill-timed;
    half-hearted; lackluster; lacklustre; perfunctory; tokenism; paltry; meager; meagre; bungled; botched;
    mishandled; heavy-handed; high-handed; arrogant; vindictive; retaliatory; oppressive; tyrannical;
    despotic; dictatorial; autocratic; lawless; nepotism; clientelism; cover-up; whitewash; blunder; fiasco;
    debacle; travesty; mockery; disgrace; outrageous; intolerable; untenable; inexcusable; unconscionable;
    immoral; unethical; obscene; grotesque; ludicrous; preposterous; nonsense; folly; foolish; senseless;
    pointless; futile; ineffective; ineffectual; inefficient; wasteful; burdensome; onerous; divisive;
    inflammatory; xenophobic; racist; bigoted; lopsided; inequitable; exploitative; predatory;
    reprehensible; despicable; abhorrent; repugnant; dishonest; disingenuous; evasive; secretive;
    unaccountable; unresponsive; complacent; timid; spineless; feckless; rife; rampant; marred by; riddled
    with; plagued by; tainted; blatant; flagrant; wanton; needless; unwarranted; unjustified; unfounded;
    baseless; groundless; bogus; questionable; dubious; ill-prepared; chaos; sloppy; overcrowded; squalid;
    degrading; inhuman; unlawfully; illegally; unfairly; unjustly; wrongly; recklessly; shamefully; does not
    work; do not work; makes no sense; lip-service; turned away; backsliding; overreach; excesses;
    scapegoat; witch hunt; stranglehold; sidelined; squandered; fails to; failed to; wasted; not the answer;
    dead end; cruelly; betrayals; broken system; bankrupt"""
)
"""Words that judge a policy or conduct badly without a verb of stance."""

POSITIVE_JUDGEMENTS = phrases(
    """progress; positive steps; positive step; positive signs; positive sign; improvement; improvements;
    improved; success; successful; successfully; productive; productively; innovative; effective; important
    step; step forward; cooperative; constructive; valuable; promising; encouraging; courageous; admirable;
    laudable; commendable; achievement; achievements; concerted efforts; example to; merit; benefit;
    benefits; historic; landmark; breakthrough; goodwill; good faith; credible; well-run; right to;
    milestone; turning point; significant steps; well received; model for; in our interest; worked well;
    better; best; excellent; great; welcome; transparent; orderly; peaceful; smooth; free and fair; well
    organized; well organised; reliable; sensible; wise; legitimate; justified; crucial; essential; vital;
    indispensable; useful; helpful; beneficial; worthwhile; deserve; deserves; generous; generosity;
    courage; brave; exemplary; pioneering; robust; satisfied; satisfactory; sufficient; adequate; right
    thing; workable; feasible; viable; right direction; right decision; makes sense; make sense;
    opportunity; excited; vibrant; pragmatic; praiseworthy; impressive; heartening; fruitful; cordial;
    amicable; far-sighted; farsighted; principled; prudent; judicious; even-handed; equitable; rigorous;
    diligent; competent; timely; decisive; heroic; invaluable; win-win; success story; bright spot; role
    model; headway; strides; triumph; lifeline; well-designed; well-managed; promising start; good start;
    good news; major step; welcome step; first step; courageously; admirably; boldly; works well; is
    working; paying off; bearing fruit; worth defending; worth supporting; example for; good reason; in the
    interest of; in the interests of; best hope; best chance; good idea; forward-looking; humane; lawful"""
)
"""Words that judge a policy or conduct well without a verb of stance."""

IDIOMS = frozenset(
    (
        ("at", "best"), ("better", "off"), ("best", "known"), ("no", "better"), ("or", "better"),
        ("nothing", "else"), ("at", "worst"), ("great", "deal"), ("great", "many"), ("a", "great"),
        ("not", "only"), ("as", "best"), ("had", "better"), ("false", "start"), ("wrong", "number"),
        ("illegal", "drugs"), ("illegal", "immigration"), ("illegal", "arms"), ("illegal", "trade"),
        ("illegal", "aliens"),
        ("illegal", "immigrants"), ("illegal", "migrants"), ("illegal", "weapons"), ("illegal", "logging"),
    )
)  # fmt: skip
"""Pairs of words in which a word of judgement judges nothing."""

PREDICATIVE = words("essential vital crucial indispensable better best useful adequate sufficient satisfied")
"""Words that judge only what they are said to be ("is essential"), not as attributes ("essential goods")."""

BENEFIT = phrases(
    """help; improve; strengthen; protect; save; reduce; ensure; boost; promote; stabilize; stabilise;
    deter; enable; minimize; minimise; benefit; contribute; facilitate; reinforce; prevent; restore; build;
    bring; curb; end; yield; play a role; allow; make it easier; encourage; lower; lift; support; solve;
    address; advance; create jobs; attract; enhance; foster; stop; cut; ease; defuse; revive; safeguard;
    underpin; spur; unlock; deliver; heal; pave the way; bolster; shield; empower; modernize; modernise;
    cement peace; open the way"""
)
"""Good foretold: after a modal, these make support of the sentence for what is to do the good."""

HARM = phrases(
    """worsen; make things worse; backfire; undermine; hurt; harm; weaken; jeopardize; jeopardise; endanger;
    embolden; exacerbate; destabilize; destabilise; undercut; erode; devastate; wipe out; push; drive;
    disaster; catastrophe; pay the price; fuel; fueling; fuelling; set back; lead to; result in; abet;
    abets; feed; discredit; invite; punish; cost; destroy; deepen; alienate; provoke; cripple; paralyze;
    paralyse; poison; sow; ignite; inflame; aggravate; compound; imperil; threaten; hinder; stifle;
    strangle; choke; deprive; bankrupt; cement; entrench; tarnish; squander; ruin; kill; drain; hobble;
    encourage more"""
)
"""Harm foretold: after a modal, or of a conditional, these make a warning of the sentence."""

ABUSES = phrases(
    """silence; curtail; persecute; harass; harassed; intimidate; arrest; arrested; torture; tortured; beat;
    beaten; imprison; imprisoned; languish; languishing; detain; detained; jail; jailed; repress; suppress;
    censor; restrict; restricted; deprived; forced; force; forcibly; coerced; mobilize; mobilization;
    closed; shut down; expelled; banned; prevented; barred; blocked; denied; obstruct; obstructed;
    confiscated; raided; threatened; abused; ill-treatment; disappeared; disappearances; killed; killing;
    fired into; prosecuted; persecution; surveillance; interrogations; penalizes; penalize; punishes;
    punish; kidnapped; evicted; deported; starve; hunger; cut rations; criminalize; criminalise; hampering;
    hamper; ignoring; ignore; exclude; excluded; excluding; dismissed; convicted; sentenced; charged;
    defamation; closed trials; held; extort; bribes; complicity; smear; assaulted; attacked; muzzle;
    muzzled; gag; revoke; revoked; suspended; fines; fined"""
)
"""What an authority does to people: in a letter or opinion piece an accusation by being told."""

JOURNEYS = words("arrive leave depart travel fly return attend stay tour accompany visit meet come go")
"""Verbs of schedules: who plans them holds no position by it."""

PREDICTING = words("warn fear worry predict expect believe think suspect doubt estimate assess speculate")
"""Verbs whose "will" foretells and binds nobody."""

RECOMMENDING = words("should must ought need needs needed has have")
"""Modal verbs, and verbs before an infinitive, by which a voice recommends.; freeze shelve ditch dismantle
outlaw veto overturn annul disband shut reverse undo retract"""

OWN_WORDS = words("we our us i my ourselves")
IMPERSONAL = phrases(
    """it is important; it is essential; it is vital; it is crucial; it is critical; it is imperative; it is
    time; it is necessary; it remains important; it will remain important; it would be important; it would
    be valuable; it might be better; it would be better; it would be useful; it would be wise; there is a
    need; there is still time; the time has come; would be important; will be important; is needed; are
    needed; is necessary; is long overdue; key is; goal is; goals is; goal should be; our goal; our goals;
    main goals; priority is; way forward; it is high time; it is urgent; it is incumbent; it behooves; there
    must be; there should be; there can be no; is essential; is imperative; is overdue; are overdue; now is
    the time; what is needed; what we need; the answer is; the solution is; the first step is; must come
    first; only way to"""
)
"""Impersonal recommendations."""

ENDING = words(
    """oppose stop end cease halt withdraw suspend delete repeal lift drop abandon refrain abolish ban cancel
    remove rescind revoke scrap reject block prevent eliminate eradicate terminate discontinue quit avoid
    reconsider postpone"""
)
"""After a demand these turn it into opposition to the measure (GUIDELINES §5.1, refinement 18)."""

ENDING_NOUNS = phrases(
    """an end to; end to; a halt to; halt to; elimination of; the elimination of; abolition of; withdrawal
    of; repeal of; cessation of; steps to end; lifting of"""
)
URGED_ENDINGS = words("sanctions restrictions ban bans barriers charges")
