// Solves a transport problem with LEMON's network simplex and cost scaling; prints the seconds of each and the value.
// Input (binary, 32-bit whole numbers): rows, columns, edges, short (1 where mentors are scarce), needs, rooms,
// then row, column and points of each edge. Build: g++ -O3 -march=native -o matching-lemon matching-lemon.cpp
#include <lemon/cost_scaling.h>
#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>

#include <chrono>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <vector>

using namespace lemon;
using Graph = SmartDigraph;

static std::vector<int> numbers;

template <class Solver>
static void run(const char *name, const Graph &graph, const Graph::ArcMap<int> &upper, const Graph::ArcMap<long long> &cost,
                const Graph::NodeMap<int> &supply) {
  auto begin = std::chrono::steady_clock::now();
  std::clock_t cpuBegin = std::clock();
  Solver solver(graph);
  solver.upperMap(upper).costMap(cost).supplyMap(supply);
  auto status = solver.run();
  double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  double cpu = double(std::clock() - cpuBegin) / CLOCKS_PER_SEC;
  printf("{\"name\":\"%s\",\"seconds\":%.6f,\"cpu\":%.6f,\"total\":%lld,\"optimal\":%s}\n", name, seconds, cpu,
         (long long)-solver.template totalCost<long long>(), status == Solver::OPTIMAL ? "true" : "false");
  fflush(stdout);
}

int main(int argc, char **argv) {
  FILE *file = fopen(argv[1], "rb");
  if (!file) return 1;
  fseek(file, 0, SEEK_END);
  numbers.resize(ftell(file) / 4);
  rewind(file);
  if (fread(numbers.data(), 4, numbers.size(), file) != numbers.size()) return 1;
  int rows = numbers[0], columns = numbers[1], edges = numbers[2], scarce = numbers[3];
  const int *needs = &numbers[4], *rooms = needs + rows, *list = rooms + columns;
  // The side that must be filled has fixed supply; the other has arcs to and from a slack node.
  Graph graph;
  graph.reserveNode(rows + columns + 1);
  graph.reserveArc(edges + rows + columns);
  std::vector<Graph::Node> node(rows + columns + 1);
  for (auto &each : node) each = graph.addNode();
  Graph::ArcMap<int> upper(graph);
  Graph::ArcMap<long long> cost(graph);
  Graph::NodeMap<int> supply(graph);
  long long sum = 0;
  for (int row = 0; row < rows; row++) supply[node[row]] = needs[row], sum += needs[row];
  for (int column = 0; column < columns; column++) supply[node[rows + column]] = -rooms[column], sum -= rooms[column];
  supply[node[rows + columns]] = (int)-sum;
  for (int edge = 0; edge < edges; edge++) {
    auto arc = graph.addArc(node[list[3 * edge]], node[rows + list[3 * edge + 1]]);
    upper[arc] = 1;
    cost[arc] = -list[3 * edge + 2];
  }
  if (sum > 0)
    for (int row = 0; row < rows; row++) {
      auto arc = graph.addArc(node[row], node[rows + columns]);
      upper[arc] = needs[row];
      cost[arc] = 0;
    }
  if (sum < 0)
    for (int column = 0; column < columns; column++) {
      auto arc = graph.addArc(node[rows + columns], node[rows + column]);
      upper[arc] = rooms[column];
      cost[arc] = 0;
    }
  (void)scarce;
  const char *which = argc > 2 ? argv[2] : "both";
  if (strcmp(which, "simplex") == 0 || strcmp(which, "both") == 0)
    run<NetworkSimplex<Graph, int, long long>>("LEMON network simplex", graph, upper, cost, supply);
  if (strcmp(which, "scaling") == 0 || strcmp(which, "both") == 0)
    run<CostScaling<Graph, int, long long>>("LEMON cost scaling", graph, upper, cost, supply);
  return 0;
}
