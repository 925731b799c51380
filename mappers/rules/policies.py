"""What tells a sentence about policy from one that only gives figures and facts."""

from __future__ import annotations

from mappers.rules.lexicon import words

POLICIES = words(
    """policy policies law laws bill legislation reform reforms measure measures sanctions engagement
    approach strategy program programs programme programmes initiative decision decisions plan plans
    proposal agreement treaty conduct crackdown repression rule regulation regulations ban restrictions
    election elections rights government governments regime authorities parliament court courts police
    ministry leadership opposition corruption dialogue negotiations talks intervention aid assistance
    subsidies tax taxes tariff tariffs privatization privatisation cooperation pressure dispute"""
)
"""Nouns of what states and organisations do."""

FIGURES = words(
    """percent percentage gdp million billion trillion usd euros euro dollars dollar output exports imports
    figure figures tons tonnes barrels prices price inflation deficit surplus quarter growth rate rates"""
)
"""Words of sentences that report figures."""

FORECASTS = words("growth outlook performance output gdp demand effects target")
"""What forecasts are about."""

LEADING = words("led headed chaired represented directed")
"""Participles before "by" and the person who speaks for a body."""

PLAIN = words(
    """improved improvement improvements improve poor poorly better best worse worst great excellent smooth
    fraud fraudulent illegal dangerous false weak weakness problem effective useful helpful opportunity
    success successful successfully collapse terrible criminality reliable orderly peaceful lack lacks
    lacking fail fails failed failing limited badly stalled vibrant robust excited help foster benefit
    benefits increase protect reduce cut end bring build save"""
)
"""Words of judgement that as often tell a plain fact of weather, trade or crime."""
