"""Adds networkx's results to the graphs in test/graph/networkx: see test/graph/metrics/networkx.test.ts.

Conventions: an arc points from who speaks to who is spoken to; its weight is a number of floors; loops are dropped;
undirected, the weights of opposite arcs are added.
"""

import json
from pathlib import Path

import networkx as nx

LOUVAIN_SEEDS = range(10)


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


def results(plain):
    graph = directed(plain)
    simple = undirected(graph)
    nodes = range(plain["nodes"])

    def per_node(values):
        return [values[node] for node in nodes]

    def reached(depth, arcs):
        return [sorted(nx.ego_graph(arcs, node, radius=depth)) for node in list(nodes)[:3]]

    return {
        "networkx": nx.__version__,
        "in": per_node(dict(graph.in_degree())),
        "out": per_node(dict(graph.out_degree())),
        "weightedIn": per_node(dict(graph.in_degree(weight="weight"))),
        "weightedOut": per_node(dict(graph.out_degree(weight="weight"))),
        "betweenness": per_node(nx.betweenness_centrality(graph)),
        "pageRank": per_node(nx.pagerank(graph, tol=1e-13, max_iter=1000)),
        "cores": per_node(nx.core_number(simple)),
        "components": components(graph),
        "reciprocity": [node_reciprocity(graph, node) for node in nodes],
        "overallReciprocity": nx.overall_reciprocity(graph) if graph.number_of_edges() else None,
        "louvain": best_louvain(simple),
        "modularityOfHalves": modularity_of_halves(simple),
        "ego": {"out": reached(2, graph), "in": reached(2, graph.reverse()), "both": reached(2, simple)},
        "distances": [
            nx.single_source_shortest_path_length(graph, 0).get(node) for node in nodes
        ],
    }


for path in sorted(Path("test/graph/networkx").glob("*.json")):
    plain = json.loads(path.read_text())
    plain["results"] = results(plain)
    path.write_text(json.dumps(plain, separators=(",", ":")) + "\n")
