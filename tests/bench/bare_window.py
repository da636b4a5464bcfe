"""The measure of things: the least that a PySide6 program with a window can be."""

import sys

from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

from tests.bench.first_paint import answer, report_start, wait_for_paint


def main() -> None:
    started_ns = int(sys.argv[1])
    app = QApplication([])
    window = QMainWindow()
    window.setCentralWidget(QLabel("Bonjour"))
    window.resize(1366, 768)
    window.show()
    wait_for_paint(app)
    answer(report_start(started_ns))


main()
