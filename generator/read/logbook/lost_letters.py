"""Characters that no report may hold: old logbooks are full of emoji that some program broke."""

from generator.model.logbook import ImportNote
from generator.read.odd_characters import find_forbidden, name_character


def drop_lost_letters(text: str) -> tuple[str, list[ImportNote]]:
    """Take out what `check` would refuse, each line with a note that shows the rest of it.

    Args:
        text: The whole source; lines may end in CRLF.

    Returns:
        The text with the same number of lines, ending in LF, and the notes.
    """
    lines, notes = text.replace("\r\n", "\n").split("\n"), []
    for index, line in enumerate(lines):
        places = find_forbidden(line)
        if not places:
            continue
        kept = "".join(letter for place, letter in enumerate(line) if place not in places)
        names = dict.fromkeys(name_character(line[place]) for place in places)
        sentence = f"{', '.join(names)} dilepas; yang tersisa: {' '.join(kept.split())}"
        notes.append(ImportNote(index + 1, sentence))
        lines[index] = kept
    return "\n".join(lines), notes
