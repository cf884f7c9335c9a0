"""Views hold what is shown and nothing else."""

import dataclasses
import inspect
import re

from amcc.pages import views


def test_every_view_is_frozen():
    classes = [
        cls
        for _, cls in inspect.getmembers(views, dataclasses.is_dataclass)
        if cls.__module__ == views.__name__
    ]
    assert len(classes) > 20
    assert all(cls.__dataclass_params__.frozen for cls in classes)


def test_every_field_is_shown_or_used(root):
    sources = [*(root / "themes/site/templates").rglob("*.html"), *(root / "amcc").rglob("*.py")]
    text = "".join(path.read_text("utf-8") for path in sources if path.name != "views.py")
    used = set(re.findall(r"\.(\w+)\b", text)) | set(re.findall(r'attribute="(\w+)"', text))
    classes = [
        cls
        for _, cls in inspect.getmembers(views, dataclasses.is_dataclass)
        if cls.__module__ == views.__name__
    ]

    unused = {
        f"{cls.__name__}.{field.name}"
        for cls in classes
        for field in dataclasses.fields(cls)
        if field.name not in used
    }
    assert unused == set()
