"""From which serial on a station's cables are later than a month."""

from mappers.cable.derive_serials import derive
from mappers.cable.serials import TABLE, out_of_reach


def test_the_second_lowest_serial_of_a_month_and_all_later_ones_is_kept():
    lines = ["09ZENDA10,1", "09ZENDA20,1", "09ZENDA3,12", "09ZENDA400,12", "09ZENDA410,12", "damaged"]
    assert derive(lines) == "\t".join(["ZENDA", "09", "10", *["400"] * 11]) + "\n"


def test_a_station_with_one_cable_proves_nothing():
    assert derive(["09ZENDA10,1"]) == "\n"


def test_the_table_rises_through_the_year():
    for line in TABLE.read_text(encoding="ascii").splitlines():
        station, year, *months = line.split("\t")
        floors = [int(month) for month in months if month]
        assert station.isalpha(), line
        assert year.isdigit(), line
        assert len(months) == 12, line
        assert floors == sorted(floors), line


def test_a_serial_is_out_of_reach_when_later_months_began_lower():
    assert out_of_reach("COLOMBO", "08", 1100, 1)
    assert not out_of_reach("COLOMBO", "08", 1100, 12)
    assert not out_of_reach("COLOMBO", "08", 5, 1)


def test_nothing_is_out_of_reach_of_an_unknown_station():
    assert not out_of_reach("STRELSAU", "09", 99_999, 1)
