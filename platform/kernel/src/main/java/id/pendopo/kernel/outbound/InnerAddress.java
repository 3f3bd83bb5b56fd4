package id.pendopo.kernel.outbound;

import java.net.UnknownHostException;

/** An agency named a server on the inner network that the operator did not allow. */
public final class InnerAddress extends UnknownHostException {

  private static final long serialVersionUID = 1L;

  InnerAddress() {
    super("an address inside the network");
  }
}
