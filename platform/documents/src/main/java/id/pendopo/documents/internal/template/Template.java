package id.pendopo.documents.internal.template;

import id.pendopo.api.print.TemplateField;
import id.pendopo.api.print.TemplateProblem;
import java.util.List;
import java.util.Set;

/**
 * A template as it was read.
 *
 * @param fields what it may use
 * @param nodes its pieces; empty when there are problems
 * @param parts names of the platform's parts in it
 * @param images ids of the pictures that it names
 * @param problems what is wrong, by place
 */
public record Template(
    List<TemplateField> fields,
    List<Node> nodes,
    Set<String> parts,
    Set<Long> images,
    List<TemplateProblem> problems) {

  public Template {
    fields = List.copyOf(fields);
    nodes = List.copyOf(nodes);
    parts = Set.copyOf(parts);
    images = Set.copyOf(images);
    problems = List.copyOf(problems);
  }

  public boolean sound() {
    return problems.isEmpty();
  }
}
