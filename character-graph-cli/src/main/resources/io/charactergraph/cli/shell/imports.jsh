import io.charactergraph.*;
import io.charactergraph.check.*;
import io.charactergraph.cli.shell.*;
import io.charactergraph.diff.*;
import io.charactergraph.export.*;
import io.charactergraph.filter.*;
import io.charactergraph.model.*;
import io.charactergraph.query.*;
import java.io.*;
import java.nio.file.*;
import java.util.*;
import java.util.stream.*;
import static io.charactergraph.model.EdgeKind.*;
import static io.charactergraph.model.NodeKind.*;
CharacterGraph graph = Session.graph();
Selection select(String text) { return graph.select(text); }
Suggestions find(String text) { return graph.find(text); }
Drawn draw(Object what) { return Session.draw(graph, what); }
