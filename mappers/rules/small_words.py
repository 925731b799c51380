"""Ordinary words that capitals would make look like names in passages written in capitals alone."""

from __future__ import annotations

from mappers.rules.lexicon import words

ORDINARY = words(
    """been be being am are is was were has had have do does did done not no nor only very much many few
    own same again further once there where about above after against all any because before below
    between both during each into off out over some such than through too under until up down will shall
    should would could can may might must us who whom whose which what when why how also well back made
    make making take taken took come came go gone went get got give given gave see seen saw know known
    knew say tell told think thought want wanted use used find found work worked working call called try
    tried ask asked need feel felt become became leave left put mean keep kept let begin began seem help
    talk turn start show hear play run move like live believe hold bring happen write provide sit stand
    lose pay meet include continue set learn change lead understand watch follow stop create speak read
    allow add spend grow open walk win offer remember consider appear buy wait serve die send expect
    build stay fall cut reach kill remain suggest raise pass sell require report decide pull return
    explain hope develop carry break receive agree support hit produce eat cover catch draw choose cause
    time year people way day man thing woman life child world fact hand part place case week company
    system program question number night point home water room mother area money story month lot right
    study book eye job word business issue side kind head house service friend father power hour game
    line end member law car city name team minute idea kid body parent face others level office door
    health person art war history party result morning reason research girl guy moment air teacher force
    turkey reading nice mobile nancy chad jordan crea care echo state peace organized forwarded aware
    never always already still yet however therefore thus hence just most more less least other another
    this that these those here visit property plus fast trial intellectual special global plan draft"""
)
"""Frequent English words; in capitals also those that are names elsewhere (lower case)."""

PERSONAL_TITLES = words(
    """president minister ambassador senator congressman governor mayor colonel captain admiral lieutenant
    sergeant king queen prince pope cardinal archbishop bishop mr mrs ms dr chancellor premier secretary
    undersecretary commissioner chairman director poloff spokesman spokesperson"""
)
"""Titles behind which a name is looked for in capitals."""
