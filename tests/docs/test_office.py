"""The example folder is what its script makes of the seeded town."""

from pathlib import Path

from docs import office


def test_the_folder_is_as_it_is_made(tmp_path: Path) -> None:
    office.main(tmp_path)
    made = {file.name: file.read_bytes() for file in tmp_path.iterdir()}
    assert {file.name: file.read_bytes() for file in office.FOLDER.iterdir()} == made
