package dev.artel.record.rest;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The parameters that {@link SearchReader#search} reads, for the description of the API. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(name = "viewId", in = ParameterIn.QUERY)
@Parameter(name = "filters", in = ParameterIn.QUERY)
@Parameter(name = "searchText", in = ParameterIn.QUERY)
@Parameter(name = "id", in = ParameterIn.QUERY)
@Parameter(name = "sortField", in = ParameterIn.QUERY)
@Parameter(name = "sortType", in = ParameterIn.QUERY)
@Parameter(name = "limit", in = ParameterIn.QUERY)
@Parameter(name = "offset", in = ParameterIn.QUERY)
@Parameter(name = "cursor", in = ParameterIn.QUERY)
@Parameter(name = "fields", in = ParameterIn.QUERY)
@Parameter(name = "withFieldsAdditional", in = ParameterIn.QUERY)
@interface SearchParameters {}
