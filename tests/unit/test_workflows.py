"""What runs at the code host: valid, pinned, without rights, and made of the project's own commands."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from invoke.parser import Parser

import tasks
from amcc.pages.edit_links import CORRECTION_FORM
from tests.paths import ROOT
from tests.support.workflow_runner import WorkflowError, Workspace, read_workflow, run_job

HOST = ROOT / ".github"
WORKFLOWS = sorted((HOST / "workflows").glob("*.yml"))
BIN = Path(sys.executable).parent
PINNED = re.compile(r"uses: [\w-]+/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")
INVOKE = re.compile(r"python -m invoke ([^\n]+)")
SCHEMAS = {
    "workflows/pull-request.yml": "github-workflows",
    "workflows/publish.yml": "github-workflows",
    "workflows/weekly.yml": "github-workflows",
    "dependabot.yml": "dependabot",
    "ISSUE_TEMPLATE/config.yml": "github-issue-config",
    "ISSUE_TEMPLATE/correct-a-profile.yml": "github-issue-forms",
    "ISSUE_TEMPLATE/add-a-community.yml": "github-issue-forms",
    "ISSUE_TEMPLATE/join-or-ask.yml": "github-issue-forms",
}


def run(*command):
    return subprocess.run(command, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)


def is_valid(path, schema):
    return run(BIN / "check-jsonschema", "--builtin-schema", f"vendor.{schema}", path).returncode == 0


def lint(folder):
    return run(BIN / "zizmor", "--offline", "--no-progress", "--persona", "pedantic", folder)


def steps_of(workflow):
    return [step for job in workflow["jobs"].values() for step in job["steps"]]


@pytest.mark.build  # starts another program
@pytest.mark.parametrize("name", SCHEMAS)
def test_follows_the_schema_of_the_host(name, tmp_path):
    assert is_valid(HOST / name, SCHEMAS[name])

    broken = tmp_path / "broken.yml"
    broken.write_text((HOST / name).read_text() + "\nno-such-key: 1\n")
    assert not is_valid(broken, SCHEMAS[name])


def test_every_file_that_has_a_schema_is_held_against_it():
    found = {path.relative_to(HOST).as_posix() for path in HOST.rglob("*.yml")}
    assert found == set(SCHEMAS)


@pytest.mark.build  # starts another program
def test_the_linter_finds_nothing_in_the_workflows_and_sees_a_planted_fault(tmp_path):
    clean = lint(HOST)
    assert clean.returncode == 0, clean.stdout

    shutil.copytree(HOST, tmp_path / ".github")
    planted = tmp_path / ".github" / "workflows" / "pull-request.yml"
    planted.write_text(
        planted.read_text().replace("run: cat ", "run: echo ${{ github.event.pull_request.title }}; cat ")
    )
    faulty = lint(tmp_path / ".github")
    assert faulty.returncode != 0
    assert "template-injection" in faulty.stdout


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_actions_are_pinned_by_commit(path):
    lines = [line.strip() for line in path.read_text().splitlines() if "uses:" in line]
    assert lines
    assert [line for line in lines if not PINNED.search(line)] == []


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_one_action_has_one_version(path):
    everywhere = "\n".join(other.read_text() for other in WORKFLOWS)
    for action in set(re.findall(r"uses: (\S+)@", path.read_text())):
        assert len(set(re.findall(rf"uses: {action}@(\S+ # \S+)", everywhere))) == 1


def test_a_pull_request_reads_and_knows_no_secret():
    text = (HOST / "workflows" / "pull-request.yml").read_text()
    workflow = read_workflow(HOST / "workflows" / "pull-request.yml")

    assert list(workflow["on"]) == ["pull_request"]
    assert workflow["permissions"] == {"contents": "read"}
    assert not any("permissions" in job or "environment" in job for job in workflow["jobs"].values())
    assert "secrets" not in text and "github.token" not in text
    checkouts = [step for step in steps_of(workflow) if step.get("uses", "").startswith("actions/checkout@")]
    assert checkouts
    assert all(step["with"]["persist-credentials"] == "false" for step in checkouts)


def test_the_report_runs_the_code_of_the_base_on_the_data_of_the_change():
    steps = read_workflow(HOST / "workflows" / "pull-request.yml")["jobs"]["review"]["steps"]
    ours = [step for step in steps if "invoke" in step.get("run", "")]

    assert [step["name"] for step in ours] == ["Check the records", "Say what the change does"]
    assert [step["name"] for step in steps if step.get("if") == "always()"] == [
        "Say what the change does",
        "Show it",
        "Keep the report",
    ]
    assert all(step["working-directory"] == "base" for step in ours)
    assert all("--repository ../change" in step["run"] for step in ours)
    assert next(step for step in steps if step["name"] == "Check out the base")["with"]["ref"] == (
        "${{ github.event.pull_request.base.sha }}"
    )


def test_only_main_is_published_and_only_that_job_may_write():
    workflow = read_workflow(HOST / "workflows" / "publish.yml")
    build, deliver = workflow["jobs"]["build"], workflow["jobs"]["deliver"]

    assert workflow["on"] == {"push": {"branches": ["main"]}}
    assert workflow["permissions"] == {}
    assert build["permissions"] == {"contents": "read"} and "environment" not in build
    assert "token" not in str(build).lower() and "secrets" not in str(workflow)
    assert deliver["permissions"] == {"contents": "write"}
    assert (deliver["environment"], deliver["needs"]) == ("production", "build")
    with_token = [step["name"] for step in deliver["steps"] if "github.token" in str(step)]
    assert with_token == ["Deliver"]
    writing = [path.stem for path in WORKFLOWS if "write" in str(read_workflow(path).get("jobs"))]
    assert writing == ["publish"]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_the_commands_are_those_of_the_project(path):
    contexts = tasks.namespace.to_contexts()
    commands = INVOKE.findall("\n".join(step.get("run", "") for step in steps_of(read_workflow(path))))

    assert commands
    for command in commands:
        arguments = [part.strip('"').replace("$BASE", "main") for part in command.split()]
        parsed = Parser(contexts=contexts).parse_argv(arguments)
        (found,) = [context for context in parsed if context.name]
        assert arguments[0] in (found.name, *found.aliases)


@pytest.mark.parametrize(
    ("workflow", "job", "installed"),
    [
        ("publish", "build", ["requirements/publish.txt"]),
        ("pull-request", "review", ["base/requirements/site.txt"]),
        ("pull-request", "build", ["change/requirements/site.txt"]),
        ("pull-request", "test", ["change/requirements/dev.txt"]),
        ("weekly", "care", ["requirements/publish.txt"]),
    ],
)
def test_a_job_installs_the_packages_it_needs_and_no_others(workflow, job, installed):
    steps = read_workflow(HOST / "workflows" / f"{workflow}.yml")["jobs"][job]["steps"]
    text = "\n".join(step.get("run", "") for step in steps)

    assert re.findall(r"--require-hashes --requirement (\S+)", text) == installed
    assert text.count("pip install") == 1
    assert all((ROOT / path.removeprefix("base/").removeprefix("change/")).is_file() for path in installed)


def test_the_form_of_the_profiles_link_has_the_field_that_the_link_fills_in():
    form = read_workflow(HOST / "ISSUE_TEMPLATE" / CORRECTION_FORM)
    assert "record" in {field["id"] for field in form["body"]}


@pytest.fixture
def workspace(tmp_path):
    folder = tmp_path / "job" / "work"
    folder.mkdir(parents=True)
    return Workspace(
        folder, {"known": "value"}, lambda *_: None, tmp_path / "artifacts", tmp_path / "summary.md"
    )


def job_with(**step):
    return {"runs-on": "x", "steps": [{"name": "A step", **step}]}


def test_a_step_sees_nothing_of_who_started_the_run(workspace, monkeypatch):
    monkeypatch.setenv("MY_SECRET", "hidden words")
    (result,) = run_job("job", job_with(run="env; echo $HERE", env={"HERE": "${{ known }}"}), workspace)

    assert result.passed and "hidden words" not in result.output
    assert result.output.endswith("value\n")


def test_after_a_failing_step_only_those_run_that_run_always(workspace):
    job = job_with(run="false | cat; echo unreachable")
    job["steps"].append({"name": "Next", "run": "true"})
    job["steps"].append({"name": "Last", "run": "true", "if": "always()"})
    ran = [(step.name, step.code) for step in run_job("job", job, workspace)]
    assert ran == [("A step", 1), ("Last", 0)]


@pytest.mark.parametrize(
    "step",
    [
        {"uses": "somebody/unknown-action@v1"},
        {"run": "true", "if": "github.actor == 'somebody'"},
        {"run": "true", "env": {"A": "${{ secrets.TOKEN }}"}},
    ],
)
def test_what_cannot_be_done_here_is_said_and_not_left_out(step, workspace):
    with pytest.raises(WorkflowError):
        list(run_job("job", job_with(**step), workspace))


RELEASE = "20260102T030405Z-0123abcd"


def test_the_job_with_the_token_runs_nothing_of_the_project():
    deliver = read_workflow(HOST / "workflows" / "publish.yml")["jobs"]["deliver"]
    used = [step["uses"].partition("@")[0] for step in deliver["steps"] if "uses" in step]
    (script,) = [step["run"] for step in deliver["steps"] if "run" in step]

    assert used == ["actions/download-artifact"]
    programs = {line.split()[0] for line in script.splitlines()}
    assert programs <= {"git", "export", "unset", "if"} | {
        line.split()[0]
        for line in script.splitlines()
        if re.match(r"(name|parent|commit|GIT_CONFIG_VALUE_0)=", line)
    }
    assert not re.search(r"python|pip|npm|invoke|make\b|bash|sh \b|\./", script)


@pytest.fixture
def deliver(tmp_path):
    """Return a function that runs the step that delivers, on a remote of this machine."""
    (script,) = [
        step["run"]
        for step in read_workflow(HOST / "workflows" / "publish.yml")["jobs"]["deliver"]["steps"]
        if "run" in step
    ]
    remote = tmp_path / "remote.git"
    run("git", "init", "--quiet", "--bare", str(remote))

    def start(files, name=RELEASE):
        shutil.rmtree(tmp_path / "work", ignore_errors=True)
        for path, text in files.items():
            file = tmp_path / "work" / "release" / "site" / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text)
        (tmp_path / "work" / "release" / "release").write_text(name + "\n")
        shutil.rmtree(tmp_path / "delivery", ignore_errors=True)
        environment = {
            "PATH": "/usr/bin:/bin", "HOME": str(tmp_path), "TOKEN": "x", "REMOTE": str(remote), "BRANCH": "gh-pages",
            "GIT_DIR": str(tmp_path / "delivery"), "GIT_WORK_TREE": "release/site", "GIT_CONFIG_COUNT": "1",
            "GIT_CONFIG_KEY_0": "http.https://github.com/.extraheader",
        }  # fmt: skip
        return subprocess.run(
            ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", script],
            cwd=tmp_path / "work", env=environment, capture_output=True, text=True, check=False,
        )  # fmt: skip

    def told(*arguments):
        return run("git", "-C", str(remote), *arguments).stdout.split("\n")[:-1]

    return start, told


def test_what_is_delivered_is_the_folder_as_one_commit_on_the_branch(deliver):
    start, told = deliver
    first = start({"index.html": "one", ".nojekyll": "", "old/index.html": "old", ".gitignore": "*"})
    assert first.returncode == 0, first.stderr
    second = start(
        {"index.html": "two", ".nojekyll": "", ".well-known/security.txt": "x"}, "20260103T030405Z-0123abcd"
    )
    assert second.returncode == 0, second.stderr

    assert told("log", "--format=%s", "gh-pages") == [
        "Publish 20260103T030405Z-0123abcd",
        f"Publish {RELEASE}",
    ]
    assert told("ls-tree", "-r", "--name-only", "gh-pages") == [
        ".nojekyll",
        ".well-known/security.txt",
        "index.html",
    ]
    assert told("show", "gh-pages:index.html") == [] and told("cat-file", "-s", "gh-pages:index.html") == [
        "3"
    ]
    assert ".gitignore" in told("ls-tree", "--name-only", "gh-pages~1")


def test_a_release_with_a_name_of_another_form_is_not_delivered(deliver):
    start, told = deliver
    assert start({"index.html": "one"}, "$(touch /tmp/trap) --force").returncode != 0
    assert told("branch", "--list") == []
