package id.pendopo.console.internal.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import id.pendopo.api.console.ConsoleLocale;
import id.pendopo.api.problem.Problem;
import id.pendopo.console.internal.Texts;
import java.util.Optional;

/** A page that could not be made. */
@ParentLayout(MainLayout.class)
public final class FailureView extends Div implements HasErrorParameter<Exception> {

  private static final long serialVersionUID = 1L;

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> error) {
    Optional<Problem> problem = Incident.problemIn(error.getException());
    if (problem.isPresent()) {
      Message.fill(this, Texts.say("problem.title"), ConsoleLocale.show(problem.get().title()));
      return problem.get().status();
    }
    String id = Incident.report(error.getException());
    Message.fill(this, Texts.say("failure.title"), Texts.say("failure.what-to-do", id));
    return 500;
  }
}
