package cl.contraste.program;

import cl.contraste.db.tables.Program;
import cl.contraste.db.tables.ProgramEdition;
import org.jooq.Field;

/**
 * The tables that a program's fields speak of.
 *
 * @param program the program
 * @param edition its newest edition in the scope
 * @param profile row id of its newest edition in the scope that carries regions, goals and texts
 */
record ProgramRow(Facts facts, Program program, ProgramEdition edition, Field<Integer> profile) {}
