/** A guest book for the public site of an agency. */
@NullMarked
package org.example.guestbook;

import org.jspecify.annotations.NullMarked;
