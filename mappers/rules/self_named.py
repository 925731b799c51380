"""Organisations whose names hold no word that says what they are, and that no authority here lists.

Only names that are nothing else in prose: no personal names, no places, no plain words.
"""

from __future__ import annotations

from mappers.rules.lexicon import phrases

MOVEMENTS = phrases(
    """Hezbollah; Hizballah; Hizbollah; Hizbullah; Hamas; Fatah; Taliban; Taleban; Al-Qaeda; al-Qaeda;
    al-Qaida; Al-Qaida; al Qaeda; Al Qaeda; Al Qaida; Boko Haram; al-Shabaab; Al-Shabaab; Al Shabaab; Ansar
    al-Sharia; Ansar Dine; Sinn Fein; Abu Sayyaf; Jemaah Islamiyah; Lashkar-e-Taiba; Jaish-e-Mohammed; Hizb
    ut-Tahrir; Shining Path; Sendero Luminoso; Tupac Amaru; Khmer Rouge; Janjaweed; Interahamwe; Mai-Mai;
    Mau Mau; Haqqani; Ku Klux Klan; Falun Gong; Solidarnosc; Otpor; Pora; Femen; Tea Party; Fretilin;
    Frelimo; Renamo; Swapo; Polisario; Zanu-PF; ZANU-PF; Likud; Kadima; Meretz; Shas; Ennahda; Fidesz;
    Jobbik; Syriza; Podemos; Vox; Forza Italia; Lega Nord; Smer; Samoobrona; Shas; Awami League; Shiv Sena;
    Golkar; Kuomintang; Komeito; Fianna Fail; Fianna Fáil; Fine Gael; Plaid Cymru; Vlaams Belang; Batasuna;
    Herri Batasuna; Shinui"""
)
MEDIA = phrases(
    """Al Jazeera; al-Jazeera; Al-Jazeera; Al Arabiya; Al-Arabiya; al-Hayat; Al-Hayat; Al-Ahram; Xinhua; Tass;
    Itar-Tass; Interfax; Kommersant; Izvestia; Pravda; Kyodo; Yonhap; Bernama; Antara; Notimex; Telesur;
    TeleSUR; Globovision; Le Monde; Le Figaro; Libération; Liberation; Der Spiegel; Die Welt; Die Zeit;
    Bild; El País; El Pais; El Mundo; La Vanguardia; La Repubblica; Corriere della Sera; El Universal; El
    Tiempo; El Comercio; La Nación; La Nacion; Clarín; Clarin; O Globo; Folha de S.Paulo; Estadão; Granma;
    Hürriyet; Hurriyet; Milliyet; Sabah; Cumhuriyet; Zaman; Haaretz; Maariv; Ha'aretz; Yedioth Ahronoth;
    Gazeta Wyborcza; Deutsche Welle; Voice of America; Asahi Shimbun; Yomiuri Shimbun; WikiLeaks;
    Wikileaks; Bloomberg; Politico"""
)
FIRMS = phrases(
    """Boeing; Airbus; Lockheed Martin; Raytheon; Northrop Grumman; Halliburton; Bechtel; ExxonMobil; Exxon
    Mobil; ConocoPhillips; Royal Dutch Shell; TotalEnergies; Rosneft; Lukoil; Gazprom; Rosatom;
    Rosoboronexport; Aeroflot; Lufthansa; Petrobras; Pemex; PDVSA; Ecopetrol; Odebrecht; Vale do Rio Doce;
    Repsol; Iberdrola; Telefónica; Telefonica; Siemens; Volkswagen; Daimler; Bayer; BASF; Thyssenkrupp;
    Raiffeisen; UniCredit; Credit Suisse; UBS; HSBC; Barclays; Citigroup; Goldman Sachs; Morgan Stanley;
    Lehman Brothers; Bear Stearns; Merrill Lynch; Microsoft; Google; Facebook; Twitter; Huawei; ZTE;
    Samsung; Hyundai; Daewoo; Toyota; Nissan; Mitsubishi; Sony; Hitachi; Toshiba; Sinopec; CNOOC;
    PetroChina; Reliance; Tata; Infosys; Monsanto; Cargill; Nestlé; Nestle; Unilever; Coca-Cola; PepsiCo;
    McDonald's; Wal-Mart; Walmart; Caterpillar; Glencore; Rio Tinto; AngloGold Ashanti; Anglo American; De
    Beers; Areva; Alstom; Thales; Dassault; Alcatel; Ericsson; Nokia; Volvo; Saab; Statoil; Equinor;
    Maersk; Ikea; Fiat; Finmeccanica; Pfizer; Novartis; Roche; GlaxoSmithKline; AstraZeneca"""
)

SELF_NAMED = MOVEMENTS | MEDIA | FIRMS
"""Names as they are written."""

EVIDENCE = (("Hamas", "Al Jazeera", "Petrobras"), ("Velden", "Shell", "Time", "Ford"))
"""Names in the list, and names that other things bear more often."""
