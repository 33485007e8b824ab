package io.github.county161.core.form;

/**
 * That an act of a form's flow opens a record of another form in the same slip, with what columns of the same name
 * tell: an application that is granted becomes the holding of a post. So the other form need not loosen what it
 * requires, and rows that arrive by import stand where their dates say.
 *
 * @param act of the flow
 * @param form what is opened
 */
public record Grant(String act, Form form) {}
