/** Cases and the worklist over REST. */
@NullMarked
package id.pendopo.office.internal.casework.rest;

import org.jspecify.annotations.NullMarked;
