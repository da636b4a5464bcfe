"""Draws a certificate: something to be proud of, and to show to an employer."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from learn_app.i18n import Translator
from learn_app.papers.blocks import (
    CENTRE,
    Block,
    Gap,
    Heading,
    Lines,
    Panel,
    Row,
    Stack,
    Words,
    can_be_written,
    draw_whole,
    fill_ground,
    icon,
    in_columns,
    pictogram,
)
from learn_app.papers.certificate import Certificate, Skill
from learn_app.papers.competences import Competence
from learn_app.papers.pages import A4, Pages, Room, lay_out
from learn_app.widgets.theme import BOLD, HUES, SEMIBOLD, Theme

_ROOM = Room(230, 200, 230, 230)
_SOFT = "#4A5573"
_SPACINGS = (26, 18, 12, 7)
"""Between two lines, the first that lets everything stand on one page; else the first of all."""
_FACTORS = (1.0, 0.93, 0.86)
"""Of all sizes, before a second page is begun."""
_OK, _OK_TINT = "#0B7A53", "#DDF5EA"


def draw_certificate(certificate: Certificate, theme: Theme, translator: Translator) -> Pages:
    """Lay a certificate out; the theme's lengths are those of paper, at scale 1.

    A name in letters that no font here has is left to be written by hand.
    """
    gettext = translator.gettext
    hue, tint = HUES.get(certificate.hue, HUES["computer"])
    title = gettext("Certificate: {module}", module=certificate.module)
    if certificate.name:
        title = gettext("{title}, {name}", title=title, name=certificate.name)
    if not can_be_written(certificate.name, theme):
        certificate = replace(certificate, name="")
    head: list[Block] = [*_head(certificate, theme, translator, hue, tint)]
    head.append(Heading(Words(gettext("I can"), theme, 56, BOLD, hue), Gap(14)))
    foot = _foot(certificate, theme, translator, tint)

    def draw_frame(painter: QPainter, page: int, count: int) -> None:
        outer = QRectF(90, 90, A4[0] - 180, A4[1] - 180)
        fill_ground(painter, outer, "", hue, 70, 9)
        fill_ground(painter, outer.adjusted(24, 24, -24, -24), "", tint, 52, 9)
        if count > 1:
            told = gettext("page {page} of {count}", page=page + 1, count=count)
            named = " · ".join(part for part in (certificate.name, certificate.module, told) if part)
            foot = Words(named, theme, 32, colour=_SOFT, align=CENTRE)
            draw_whole(foot, painter, QRectF(230, A4[1] - 210, 1640, 60))

    def lay(spacing: float, factor: float) -> Pages:
        skills = [_skill(skill, theme, hue, spacing) for skill in certificate.skills]
        return lay_out(title, [*head, *skills, Gap(24), *foot], _ROOM, A4, draw_frame, factor)

    attempts = (lay(spacing, factor) for factor in _FACTORS for spacing in _SPACINGS)
    return next((pages for pages in attempts if pages.count == 1), lay(_SPACINGS[0], 1.0))


def _head(certificate: Certificate, theme: Theme, translator: Translator, hue: str, tint: str) -> list[Block]:
    gettext = translator.gettext
    emblem = Panel(pictogram(theme, certificate.pictogram, 150), tint, padding=35, radius=110)
    named: Block = Words(certificate.name, theme, 86, BOLD)
    if not certificate.name:
        named = Lines(1, 110)
    avatar = Stack(Panel(pictogram(theme, certificate.picture, 108), tint, padding=26, radius=80))
    who = Row(
        (avatar, 160),
        (Stack(Words(gettext("First name and name"), theme, 34, colour=_SOFT), named), 0),
        spacing=40,
    )
    return [
        Row((Gap(0), 0), (emblem, 220), (Gap(0), 0)),
        Gap(16),
        Words(gettext("Certificate").upper(), theme, 46, SEMIBOLD, hue, CENTRE),
        Words(certificate.module, theme, 104, BOLD, align=CENTRE),
        Gap(34),
        Panel(who, "", tint, 30, 40),
        Gap(44),
    ]


class _Rule(Block):
    """A fine line below what stands above it."""

    def height(self, width: float) -> float:
        return 4

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        painter.setPen(QPen(QColor("#DDD6C8"), 3))
        painter.drawLine(QPointF(rect.left(), rect.center().y()), QPointF(rect.right(), rect.center().y()))


def _skill(skill: Skill, theme: Theme, hue: str, spacing: float) -> Block:
    words = Stack(Words(skill.words, theme, 46, SEMIBOLD), Words(skill.codes, theme, 30, colour=_SOFT))
    level = Words(skill.how, theme, 36, SEMIBOLD, _OK if skill.is_mastered else hue, CENTRE)
    width = max(230.0, level.natural_width + 40)
    chip = Panel(level, _OK_TINT if skill.is_mastered else "", "" if skill.is_mastered else hue, 10, 34)
    mark = icon(theme, "check", 58, _OK if skill.is_mastered else hue)
    return Stack(Gap(spacing), Row((mark, 70), (words, 0), (chip, width)), Gap(spacing), _Rule())


def _foot(certificate: Certificate, theme: Theme, translator: Translator, tint: str) -> list[Block]:
    gettext = translator.gettext
    blocks: list[Block] = []
    if certificate.seen:
        heading = Words(gettext("Seen by the trainer, away from the lessons"), theme, 40, SEMIBOLD)
        seen = [
            Row((icon(theme, "eye", 46, _OK), 60), (Words(text, theme, 40), 0)) for text in certificate.seen
        ]
        blocks += [Heading(heading, Gap(8)), *in_columns(seen, 2, 40, 8), Gap(16)]
    for text in certificate.criteria:
        blocks.append(Words(text, theme, 33, colour=_SOFT))
    if certificate.competences:
        named = [
            Words(f"**{reference}**   {_list_names(list(some))}", theme, 32)
            for reference, some in groupby(certificate.competences, key=lambda one: one.reference)
        ]
        heading = Words(gettext("Competences, by their references"), theme, 36, SEMIBOLD)
        blocks += [Gap(24), Panel(Stack(heading, Gap(6), *named, spacing=6), tint, padding=32, radius=32)]
    day = certificate.day
    when: Block = Words(day, theme, 42, SEMIBOLD) if day else Lines(1, 70)
    place = Stack(Words(gettext("Done at"), theme, 34, colour=_SOFT), Lines(1, 70))
    dated = Stack(Words(gettext("On"), theme, 34, colour=_SOFT), when)
    signed = Stack(Words(gettext("Name and signature of the trainer"), theme, 34, colour=_SOFT), Lines(1, 70))
    foot = Row((place, 0), (dated, 0), (signed, -2), spacing=60, is_top=True)
    return [*blocks, Gap(40), foot]


def _list_names(competences: Sequence[Competence]) -> str:
    return "\u00a0· ".join(f"{one.code} {one.name}".strip() for one in competences)
