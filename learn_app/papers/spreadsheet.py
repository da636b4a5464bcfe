"""Tables as the files that spreadsheets open: CSV as French ones expect it, and ODS.

An ODS file is three short texts in a ZIP. No library writes them for us: odfpy has not changed since
2020 and odfdo brings lxml; odswriter, the smallest, fails where a computer's clock is before 1980, as on
many that we mean.
"""

import csv
import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr

Cell = str | int | float


class Table(NamedTuple):
    """Rows of texts and numbers; the first row holds the titles of the columns."""

    name: str
    rows: Sequence[Sequence[Cell]]


_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a text begins with that a spreadsheet would work out, were it to read it from a CSV file."""
_UNWRITABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML cannot hold."""
_MIMETYPE = "application/vnd.oasis.opendocument.spreadsheet"
_MANIFEST = f"""<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">
<manifest:file-entry manifest:full-path="/" manifest:version="1.2" manifest:media-type="{_MIMETYPE}"/>
<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
</manifest:manifest>
"""
_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2">
<office:automatic-styles>
<style:style style:name="title" style:family="table-cell"><style:text-properties fo:font-weight="bold"/>
</style:style>
<style:style style:name="wide" style:family="table-column">
<style:table-column-properties style:column-width="4.5cm"/></style:style>
<style:style style:name="narrow" style:family="table-column">
<style:table-column-properties style:column-width="2.6cm"/></style:style>
</office:automatic-styles>
<office:body><office:spreadsheet>
"""
_FOOT = "</office:spreadsheet></office:body></office:document-content>\n"
_EPOCH = (1980, 1, 1, 0, 0, 0)


def write_csv(table: Table, decimal_sign: str = ",") -> bytes:
    """Return a table as CSV: UTF-8 with a mark at its beginning, semicolons, a line per row.

    Whatever somebody is called, no cell is a formula: a text that would be one begins with an apostrophe.
    """
    file = io.StringIO(newline="")
    writer = csv.writer(file, delimiter=";", lineterminator="\r\n")
    writer.writerows([_csv_cell(cell, decimal_sign) for cell in row] for row in table.rows)
    return file.getvalue().encode("utf-8-sig", "replace")


def write_ods(tables: Sequence[Table]) -> bytes:
    """Return tables as the sheets of an ODS file: texts are texts, numbers are numbers."""
    content = "".join([_HEAD, *(part for table in tables for part in _sheet(table)), _FOOT])
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, text in (
            ("mimetype", _MIMETYPE),  # first and not compressed: so files are recognised
            ("META-INF/manifest.xml", _MANIFEST),
            ("content.xml", content),
        ):
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(entry, text.encode("utf-8"))
    return file.getvalue()


def _csv_cell(cell: Cell, decimal_sign: str) -> str:
    if not isinstance(cell, str):
        return str(cell).replace(".", decimal_sign)
    text = " ".join(cell.split()) if cell.strip() != cell or "\n" in cell else cell
    return f"'{text}" if text.startswith(_FORMULA) else text


def _sheet(table: Table) -> Iterator[str]:
    yield f"<table:table table:name={quoteattr(_writable(table.name))}>"
    columns = max((len(row) for row in table.rows), default=0)
    yield '<table:table-column table:style-name="wide"/>'
    if columns > 1:
        yield f'<table:table-column table:style-name="narrow" table:number-columns-repeated="{columns - 1}"/>'
    for number, row in enumerate(table.rows):
        yield "<table:table-row>"
        style = ' table:style-name="title"' if number == 0 else ""
        for cell in row:
            if isinstance(cell, str):
                kind, text = 'office:value-type="string"', escape(_writable(cell))
            else:
                kind, text = f'office:value-type="float" office:value="{cell}"', str(cell)
            yield f"<table:table-cell{style} {kind}><text:p>{text}</text:p></table:table-cell>"
        yield "</table:table-row>\n"
    yield "</table:table>\n"


def _writable(text: str) -> str:
    return _UNWRITABLE.sub("", text)
