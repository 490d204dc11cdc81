"""Reads the cells that a manifest names with openpyxl and says where a workbook holds something else.

usage: read_cells.py FOLDER     a folder of .xlsx files, each with a .json beside it: {"cells": [{"sheet", "cell", "text"}]}
"""

import datetime
import json
import pathlib
import sys

import openpyxl


def text_of(value):
    if value is None:
        return ""
    if isinstance(value, datetime.datetime):
        return value.date().isoformat()
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def main(folder):
    compared = wrong = 0
    files = sorted(pathlib.Path(folder).glob("*.xlsx"))
    for path in files:
        manifest = json.loads(path.with_suffix(".json").read_text("utf-8"))
        workbook = openpyxl.load_workbook(path)
        for expected in manifest["cells"]:
            compared += 1
            found = text_of(workbook[expected["sheet"]][expected["cell"]].value)
            if found != expected["text"]:
                wrong += 1
                print(f"{path.name} {expected['cell']}: {expected['text']!r} was read as {found!r}")
    print(f"openpyxl {openpyxl.__version__} read {len(files)} files: {compared} cells compared, {wrong} otherwise.")
    return 1 if wrong or not files else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
