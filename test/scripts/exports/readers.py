"""Reads the data files of each folder given with Python's csv and zipfile, networkx, igraph and Graphviz, and prints
one JSON line per file: what was counted, and every difference from `expected.json`. Called by check.ts."""

import csv
import html
import io
import json
import math
import os
import re
import shutil
import subprocess
import sys
import zipfile


class Skip(Exception):
    """The reader is not installed."""


def module(name):
    try:
        return __import__(name)
    except ImportError as error:
        raise Skip(f"no Python module {name}") from error


def differences(what, found, expected):
    """Of two mappings by id; a value expected but absent is a difference, and so is one too many."""
    problems = [f"{what} {key!r}: not there" for key in expected.keys() - found.keys()]
    problems += [f"{what} {key!r}: not expected" for key in found.keys() - expected.keys()]
    for key in expected.keys() & found.keys():
        for name in expected[key].keys() | found[key].keys():
            have, want = found[key].get(name), expected[key].get(name)
            if have != want or isinstance(have, bool) != isinstance(want, bool):
                problems.append(f"{what} {key!r}, {name}: {have!r} instead of {want!r}")
    return problems


def compared(nodes, edges, expected):
    return len(nodes), len(edges), differences("node", nodes, expected["nodes"]) + differences("edge", edges, expected["edges"])


def without(values, *names):
    return {name: value for name, value in values.items() if name not in names}


def networkx_edges(graph):
    """By id: the key of an edge where there are parallel ones, else an attribute."""
    if graph.is_multigraph():
        edges = graph.edges(keys=True, data=True)
    else:
        edges = ((source, target, data["id"], data) for source, target, data in graph.edges(data=True))
    return {key: {"source": source, "target": target, **without(data, "id")} for source, target, key, data in edges}


def networkx_graphml(folder, expected):
    graph = module("networkx").read_graphml(f"{folder}/thread.graphml")
    return compared(dict(graph.nodes(data=True)), networkx_edges(graph), expected["flat"])


def igraph_graphml(folder, expected):
    graph = module("igraph").Graph.Read_GraphML(f"{folder}/thread.graphml")
    # igraph has no missing values: no text, no number and False stand for them.
    def known(values, like):
        nothing = lambda value: value is None or value == "" or (isinstance(value, float) and math.isnan(value))
        return {
            name: value
            for name, value in values.items()
            if not nothing(value) and (name in like or value is not False)
        }

    flat = expected["flat"]
    nodes = {v["id"]: known(without(v.attributes(), "id"), flat["nodes"].get(v["id"], {})) for v in graph.vs}
    edges = {
        e["id"]: {
            "source": graph.vs[e.source]["id"],
            "target": graph.vs[e.target]["id"],
            **known(without(e.attributes(), "id"), flat["edges"].get(e["id"], {})),
        }
        for e in graph.es
    }
    if not graph.is_directed():
        return len(nodes), len(edges), ["not directed"]
    return compared(nodes, edges, flat)


def networkx_gexf(folder, expected, name="thread.gexf"):
    """Versions of networkx that do not know GEXF 1.3 get it in the namespaces of 1.2: what is used here is the same."""
    networkx = module("networkx")
    with open(f"{folder}/{name}", encoding="utf-8", newline="") as file:
        text = file.read()
    if "1.3" not in networkx.readwrite.gexf.GEXF.versions:
        text = text.replace("http://gexf.net/1.3", "http://www.gexf.net/1.2draft").replace('version="1.3"', 'version="1.2"')
    graph = networkx.read_gexf(io.BytesIO(text.encode("utf-8")))
    drawn = ("viz", "start", "end")
    nodes = {node: without(data, *drawn) for node, data in graph.nodes(data=True)}
    edges = {key: without(data, "spells") for key, data in networkx_edges(graph).items()}
    flat = expected["flat"]
    labelled = {key: {**values, "label": expected["tokens"][key]} for key, values in flat["nodes"].items()}
    count = compared(nodes, edges, {"nodes": labelled, "edges": flat["edges"]})
    problems = [f"node {n!r}: no place" for n, data in graph.nodes(data=True) if "position" not in data.get("viz", {})]
    if name == "thread.gexf":
        for _, _, data in graph.edges(data=True):
            moments = [[float(floor)] * 2 for floor in expected["raw"]["edges"][data["id"]]["floors"]]
            if [list(spell) for spell in data["spells"]] != moments:
                problems.append(f"edge {data['id']!r}: spells {data['spells']!r}")
    return count[0], count[1], count[2] + problems


def networkx_gexf_by_time(folder, expected):
    return networkx_gexf(folder, expected, "thread.time.gexf")


def networkx_cyjs(folder, expected):
    graph = module("networkx").cytoscape_graph(json.load(open(f"{folder}/thread.cyjs", encoding="utf-8")))
    nodes = {node: without(data, "id", "value", "name") for node, data in graph.nodes(data=True)}
    edges = {key: without(data, "key", "name", "interaction") for key, data in networkx_edges(graph).items()}
    return compared(nodes, edges, expected["raw"])


def cells(values):
    def cell(value):
        if value is None:
            return ""
        return str(value).lower() if isinstance(value, bool) else str(value)

    return {name: cell(value) for name, value in values.items()}


def python_csv(folder, expected, prefix="thread", encoding="utf-8"):
    def rows(name):
        with open(f"{folder}/{prefix}.{name}.csv", encoding=encoding, newline="") as file:
            return list(csv.DictReader(file, strict=True))

    def unguarded(row):
        return {name: value[1:] if name in ("Label", "handle") and value.startswith("'") else value for name, value in row.items()}

    def given(row, *names):
        return {name: value for name, value in row.items() if value != "" and name not in names}

    nodes = {row["Id"]: {"label": row["Label"], **given(row, "Id", "Label")} for row in map(unguarded, rows("nodes"))}
    edges = {
        row["Id"]: {
            "source": row["Source"],
            "target": row["Target"],
            "weight": row["Weight"],
            **given(row, "Id", "Source", "Target", "Weight", "Type", "Label"),
        }
        for row in rows("edges")
    }
    texts = {of: {key: cells(values) for key, values in expected["flat"][of].items()} for of in ("nodes", "edges")}
    return compared(nodes, edges, texts)


def python_csv_with_bom(folder, expected):
    if not open(f"{folder}/bom.nodes.csv", "rb").read().startswith(b"\xef\xbb\xbf"):
        return 0, 0, ["no byte order mark"]
    return python_csv(folder, expected, "bom", "utf-8-sig")


def graphviz_dot(folder, expected):
    if shutil.which("dot") is None:
        raise Skip("no dot")
    run = subprocess.run(["dot", "-Tjson", f"{folder}/thread.dot"], capture_output=True, check=False)
    if run.returncode != 0:
        return 0, 0, [run.stderr.decode("utf-8", "replace")]
    graph = json.loads(run.stdout.decode("utf-8"), strict=False)
    names = {item["_gvid"]: item["name"] for item in graph["objects"]}
    plain = lambda text: re.sub(r"\\(.)", lambda match: "\n" if match[1] == "n" else match[1], text)
    lines = lambda text: re.sub(r"\r\n|[\r\u0085\u2028\u2029]", "\n", text)
    flat = expected["flat"]
    nodes, problems = {}, []
    for item in graph["objects"]:
        want = flat["nodes"].get(item["name"], {})
        found = {name: plain(item[name]) for name in want if name in item}
        nodes[item["name"]] = {**found, "label": html.unescape(found["label"].replace("&amp;", "&#38;"))}
        drawn = "\n".join(op["text"] for op in item.get("_ldraw_", []) if op["op"] == "T")
        # An empty line of a label is not drawn.
        if [line for line in drawn.split("\n") if line] != [line for line in lines(want["label"]).split("\n") if line]:
            problems.append(f"node {item['name']!r} is drawn as {drawn!r}")
    edges = {
        edge["id"]: {
            "source": names[edge["tail"]],
            "target": names[edge["head"]],
            **{name: edge[name] for name in flat["edges"].get(edge["id"], {}) if name in edge},
        }
        for edge in graph["edges"]
    }
    texts = {of: {key: {n: lines(v) for n, v in cells(values).items()} for key, values in flat[of].items()} for of in flat}
    count = compared(nodes, edges, texts)
    return count[0], count[1], count[2] + problems


def convokit_zip(folder, expected):
    """Counts speakers as nodes and replies as edges."""
    with zipfile.ZipFile(f"{folder}/thread.convokit.zip") as archive:
        read = lambda name: archive.read(f"loutu-corpus/{name}").decode("ascii")
        utterances = [json.loads(line) for line in read("utterances.jsonl").splitlines()]
        speakers = json.loads(read("speakers.json"))
        conversations = json.loads(read("conversations.json"))
        for name in ("corpus.json", "index.json"):
            json.loads(read(name))
    ids = {utterance["id"] for utterance in utterances}
    replies = [utterance for utterance in utterances if utterance["reply-to"] is not None]
    problems = [] if [u["id"] for u in utterances] == [str(n) for n in expected["floors"]] else ["ids are not the floors"]
    problems += [f"{u['id']}: no such parent" for u in replies if u["reply-to"] not in ids]
    problems += [f"{u['id']}: no such speaker" for u in utterances if u["speaker"] not in speakers]
    problems += [f"{u['id']}: no such conversation" for u in utterances if u["conversation_id"] not in conversations]
    handles = {key: speaker["meta"]["handle"] for key, speaker in speakers.items() if not speaker["meta"]["unknown"]}
    people = {key: node["handle"] for key, node in expected["raw"]["nodes"].items() if node["entity"] == "person"}
    problems += [] if handles == people else ["speakers are not the people"]
    return len(speakers), len(replies), problems


checks = [
    ("networkx", "thread.graphml", networkx_graphml),
    ("igraph", "thread.graphml", igraph_graphml),
    ("networkx", "thread.gexf", networkx_gexf),
    ("networkx", "thread.time.gexf", networkx_gexf_by_time),
    ("networkx", "thread.cyjs", networkx_cyjs),
    ("csv", "thread.*.csv", python_csv),
    ("csv", "bom.*.csv", python_csv_with_bom),
    ("dot -Tjson", "thread.dot", graphviz_dot),
    ("zipfile and json", "thread.convokit.zip", convokit_zip),
]

for folder in sys.argv[1:]:
    with open(f"{folder}/expected.json", encoding="utf-8") as file:
        expected = json.load(file)
    for reader, name, check in checks:
        if "time" in name and not os.path.exists(f"{folder}/{name}"):
            continue
        line = {"reader": reader, "file": f"{os.path.basename(folder)}/{name}", "nodes": None, "edges": None, "problems": [], "skipped": None}
        try:
            nodes, edges, problems = check(folder, expected)
            line |= {"nodes": nodes, "edges": edges, "problems": problems[:3]}
        except Skip as skip:
            line["skipped"] = str(skip)
        except Exception as error:  # Whatever a reader throws is what this is here to find.
            line["problems"] = [f"{type(error).__name__}: {error}"]
        print(json.dumps(line), flush=True)
