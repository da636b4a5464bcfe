"""Many lessons: the shipped ones, over and over under new names, in the same few modules."""

import re
import shutil
from pathlib import Path

import yaml


def generate(shipped: Path, target: Path, count: int) -> int:
    """Write at least ``count`` lessons below ``target`` and return how many there are.

    The modules stay those that are shipped, so that what is compared is the number of lessons and
    not the number of cards on the first screen.
    """
    modules = sorted(path.parent for path in shipped.glob("*/module.yaml"))
    return sum(_multiply(module, target / module.name, -(-count // len(modules))) for module in modules)


def _multiply(module: Path, target: Path, count: int) -> int:
    lessons = sorted(path for path in module.glob("*.yaml") if path.name != "module.yaml")
    shutil.copytree(module, target, ignore=lambda _folder, names: [n for n in names if n.endswith(".yaml")])
    for extra in module.glob("*/**/*.yaml"):  # worlds
        place = target / extra.relative_to(module)
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(extra, place)
    # What a lesson requires would name lessons that have no copy.
    texts = [re.sub(r"(?m)^requires:.*\n(?:[ -].*\n)*", "", path.read_text("utf-8")) for path in lessons]
    names = []
    for number in range(count):
        name = f"{lessons[number % len(lessons)].stem}-{number}"
        (target / f"{name}.yaml").write_text(texts[number % len(texts)], "utf-8")
        names.append(name)
    head = yaml.safe_load((module / "module.yaml").read_text("utf-8"))
    head["lessons"] = names
    (target / "module.yaml").write_text(yaml.safe_dump(head, allow_unicode=True, sort_keys=False), "utf-8")
    return count
