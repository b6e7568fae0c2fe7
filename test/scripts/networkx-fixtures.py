"""Adds networkx's results to the graphs in test/graph/networkx: see test/graph/metrics/networkx.test.ts.

Conventions: an arc points from who speaks to who is spoken to; its weight is the number of distinct floors that do;
loops are dropped; undirected, opposite arcs are one edge and their weights are added. Weights count for PageRank,
communities and weighted degrees alone: betweenness, shortest paths, ego networks, k-cores and components are of arcs.
k-cores and components know no directions; betweenness and reciprocity do; ego networks and paths are asked for either
way. Everything is of the whole graph, unless a step of a filter is named that comes before.
"""

import json
from itertools import islice, permutations
from pathlib import Path

import networkx as nx

LOUVAIN_SEEDS = range(10)
MOST_PATHS = 24


def directed(plain):
    graph = nx.DiGraph()
    graph.add_nodes_from(range(plain["nodes"]))
    graph.add_weighted_edges_from((s, t, w) for s, t, w in plain["arcs"] if s != t)
    return graph


def undirected(graph):
    merged = nx.Graph()
    merged.add_nodes_from(graph)
    for source, target, weight in graph.edges(data="weight"):
        before = merged.get_edge_data(source, target, {"weight": 0})["weight"]
        merged.add_edge(source, target, weight=before + weight)
    return merged


def best_louvain(graph):
    """The best modularity of several runs; None without edges, where it is not defined."""
    if graph.number_of_edges() == 0:
        return None
    runs = (nx.community.louvain_communities(graph, weight="weight", seed=seed) for seed in LOUVAIN_SEEDS)
    return max(nx.community.modularity(graph, run, weight="weight") for run in runs)


def modularity_of_halves(graph):
    """Of the partition into nodes of even and of odd number, to check the formula on the same partition."""
    if graph.number_of_edges() == 0:
        return None
    halves = [{node for node in graph if node % 2 == rest} for rest in (0, 1)]
    return nx.community.modularity(graph, halves, weight="weight")


def node_reciprocity(graph, node):
    return nx.reciprocity(graph, node) if graph.degree(node) > 0 else None


def components(graph):
    """The largest first, equal ones by their first node."""
    parts = [sorted(part) for part in nx.weakly_connected_components(graph)]
    return sorted(parts, key=lambda part: (-len(part), part))


def k_cores(simple):
    """The nodes of the k-core for each k from 1, the first empty one included."""
    most = max(nx.core_number(simple).values(), default=0)
    return [sorted(nx.k_core(simple, k)) for k in range(1, most + 2)]


def probes(nodes):
    """A few nodes to ask about: the first ones, one from the middle and the last."""
    return sorted({0, 1, 2, nodes // 2, nodes - 1})


def ego_networks(graph, simple, nodes):
    arcs = {"out": graph, "in": graph.reverse(), "both": simple}
    return [
        {
            "node": node,
            "depth": depth,
            "direction": direction,
            "nodes": sorted(nx.ego_graph(arcs[direction], node, radius=depth)),
        }
        for node in probes(nodes)
        for depth in (1, 2, 3)
        for direction in arcs
    ]


def two_cores_of_egos(simple, nodes):
    """Two steps of a filter, one after the other: of the ego network of two steps, the 2-core."""
    return [{"node": n, "nodes": sorted(nx.k_core(nx.ego_graph(simple, n, radius=2), 2))} for n in probes(nodes)]


def egos_of_two_cores(simple, nodes):
    """The other way round; empty where the node is not in the core."""
    core = nx.k_core(simple, 2)
    return [{"node": n, "nodes": sorted(nx.ego_graph(core, n, radius=1)) if n in core else []} for n in probes(nodes)]


def shortest_paths(graph, simple, nodes):
    """All of them, in order, between the nodes asked about; their length alone where there are too many to list."""
    found = []
    for source, target in permutations(probes(nodes), 2):
        for arcs in (graph, simple):
            of_pair = {"from": source, "to": target, "directed": arcs is graph}
            if not nx.has_path(arcs, source, target):
                found.append({**of_pair, "length": None, "paths": []})
                continue
            some = list(islice(nx.all_shortest_paths(arcs, source, target), MOST_PATHS + 1))
            paths = sorted(some) if len(some) <= MOST_PATHS else None
            found.append({**of_pair, "length": len(some[0]) - 1, "paths": paths})
    return found


def results(plain):
    graph = directed(plain)
    simple = undirected(graph)
    nodes = plain["nodes"]

    def per_node(values):
        return [values[node] for node in range(nodes)]

    return {
        "networkx": nx.__version__,
        "in": per_node(dict(graph.in_degree())),
        "out": per_node(dict(graph.out_degree())),
        "weightedIn": per_node(dict(graph.in_degree(weight="weight"))),
        "weightedOut": per_node(dict(graph.out_degree(weight="weight"))),
        "betweenness": per_node(nx.betweenness_centrality(graph)),
        "pageRank": per_node(nx.pagerank(graph, tol=1e-13, max_iter=1000)),
        "reciprocity": [node_reciprocity(graph, node) for node in range(nodes)],
        "louvain": best_louvain(simple),
        "modularityOfHalves": modularity_of_halves(simple),
        "components": components(graph),
        "kCores": k_cores(simple),
        "egos": ego_networks(graph, simple, nodes),
        "twoCoresOfEgos": two_cores_of_egos(simple, nodes),
        "egosOfTwoCores": egos_of_two_cores(simple, nodes),
        "paths": shortest_paths(graph, simple, nodes),
    }


for path in sorted(Path("test/graph/networkx").glob("*.json")):
    plain = json.loads(path.read_text())
    plain["results"] = results(plain)
    path.write_text(json.dumps(plain, separators=(",", ":")) + "\n")
