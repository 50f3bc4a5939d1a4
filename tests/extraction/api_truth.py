"""What the drawn pages of API documentation say: the truth that extraction is measured against."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Field:
    name: str
    place: str
    """`path`, `query`, `header` or `body`."""
    type: str
    required: bool
    description: str = ""


@dataclass(frozen=True)
class Call:
    method: str
    path: str
    summary: str
    fields: tuple[Field, ...] = ()
    answers: tuple[tuple[str, str], ...] = ()
    """Status and what it means."""
    example: str = ""
    """JSON that it answers with."""


@dataclass(frozen=True)
class Api:
    title: str
    base: str
    calls: tuple[Call, ...]
    auth: str = ""


def f(name: str, place: str, type: str, required: bool, description: str = "") -> Field:
    return Field(name, place, type, required, description)


SHOP = Api(
    "Orders API",
    "https://api.shop.example/v1",
    (
        Call("GET", "/orders", "List all orders", (
            f("limit", "query", "integer", False, "Maximum number of orders to return"),
            f("status", "query", "string", False, "Only orders in this state"),
            f("created_after", "query", "string", False, "Only orders created after this date"),
        ), (("200", "A list of orders"), ("401", "Missing or invalid token"))),
        Call("POST", "/orders", "Create an order", (
            f("customer_id", "body", "string", True, "The customer who pays"),
            f("items", "body", "array", True, "What is ordered"),
            f("note", "body", "string", False, "A note for the warehouse"),
        ), (("201", "The order was created"), ("422", "The order is incomplete"))),
        Call("GET", "/orders/{order_id}", "Retrieve an order", (
            f("order_id", "path", "string", True, "Identifier of the order"),
            f("expand", "query", "boolean", False, "Include the customer"),
        ), (("200", "The order"), ("404", "No such order"))),
        Call("DELETE", "/orders/{order_id}", "Cancel an order", (
            f("order_id", "path", "string", True, "Identifier of the order"),
        ), (("204", "The order was cancelled"),)),
    ),
    "Bearer token",
)  # fmt: skip

PETS = Api(
    "Pet Store",
    "https://petstore.example/api",
    (
        Call("GET", "/pets", "Finds pets by status", (
            f("status", "query", "string", True, "Status values to filter by"),
            f("limit", "query", "integer", False, "How many pets to return"),
        ), (("200", "Successful operation"), ("400", "Invalid status value"))),
        Call("POST", "/pets", "Add a new pet to the store", (
            f("name", "body", "string", True, "Name of the pet"),
            f("category", "body", "string", False, "Kind of animal"),
            f("age", "body", "integer", False, "Age in months"),
        ), (("201", "Pet created"), ("405", "Invalid input"))),
        Call("PUT", "/pets/{petId}", "Update an existing pet", (
            f("petId", "path", "integer", True, "ID of the pet"),
            f("name", "body", "string", True, "Updated name"),
        ), (("200", "Pet updated"), ("404", "Pet not found"))),
        Call("DELETE", "/pets/{petId}", "Deletes a pet", (
            f("petId", "path", "integer", True, "Pet id to delete"),
            f("api_key", "header", "string", False, "Key of the store"),
        ), (("204", "Pet deleted"),)),
    ),
    "API key in the header X-API-Key",
)  # fmt: skip

BILLING = Api(
    "Customers",
    "https://api.billing.example",
    (
        Call("POST", "/v1/customers", "Create a customer", (
            f("email", "body", "string", True, "Email address of the customer."),
            f("name", "body", "string", False, "Full name or business name."),
            f("balance", "body", "integer", False, "Starting balance in cents."),
        ), (), '{\n  "id": "cus_9s6XKzkNRiz8i3",\n  "object": "customer",\n  "balance": 0\n}'),
        Call("GET", "/v1/customers/{id}", "Retrieve a customer", (
            f("id", "path", "string", True, "Identifier of the customer."),
        ), (), '{\n  "id": "cus_9s6XKzkNRiz8i3",\n  "email": "jenny@example.com"\n}'),
        Call("GET", "/v1/customers", "List all customers", (
            f("email", "query", "string", False, "Filter by email address."),
            f("limit", "query", "integer", False, "Number of objects, from 1 to 100."),
            f("starting_after", "query", "string", False, "A cursor for pagination."),
        ), (), '{\n  "object": "list",\n  "has_more": false,\n  "data": []\n}'),
    ),
    "Basic auth",
)  # fmt: skip

NOTES = Api(
    "Notes REST API",
    "https://notes.example.org/api/v2",
    (
        Call("GET", "/notes", "Returns the notes of the current user.", (
            f("page", "query", "integer", False, "Page number, starting at 1"),
            f("per_page", "query", "integer", False, "Results per page"),
            f("q", "query", "string", False, "Full text search"),
        ), (("200", "OK"),), '[\n  {"id": 12, "title": "Milk"}\n]'),
        Call("POST", "/notes", "Creates a note.", (
            f("title", "body", "string", True, "Title of the note"),
            f("content", "body", "string", False, "Text in Markdown"),
            f("tags", "body", "array", False, "Names of tags"),
        ), (("201", "Created"), ("422", "Validation failed"))),
        Call("PATCH", "/notes/{note_id}", "Changes a note.", (
            f("note_id", "path", "integer", True, "Id of the note"),
            f("title", "body", "string", False, "New title"),
        ), (("200", "OK"), ("404", "Not found"))),
    ),
    "Bearer token",
)  # fmt: skip

FLEET = Api(
    "Fleet Tracking",
    "https://fleet.example.io/v3",
    (
        Call("GET", "/vehicles", "List vehicles", (
            f("depot", "query", "string", False, "Depot code"),
            f("active", "query", "boolean", False, "Only vehicles on the road"),
        ), (("200", "Array of vehicles"),)),
        Call("GET", "/vehicles/{vin}/position", "Last known position", (
            f("vin", "path", "string", True, "Vehicle identification number"),
            f("format", "query", "string", False, "geojson or wkt"),
        ), (("200", "Position"), ("404", "Unknown vehicle"))),
        Call("POST", "/vehicles/{vin}/commands", "Send a command", (
            f("vin", "path", "string", True, "Vehicle identification number"),
            f("command", "body", "string", True, "lock, unlock or honk"),
            f("timeout", "body", "integer", False, "Seconds to wait"),
        ), (("202", "Command accepted"), ("409", "Vehicle is offline"))),
    ),
    "API key",
)  # fmt: skip

TASKS = Api(
    "Task service",
    "http://localhost:8080",
    (
        Call("GET", "/tasks", "list tasks", (
            f("status", "query", "", False),
            f("assignee", "query", "", False),
        )),
        Call("POST", "/tasks", "new task", (
            f("title", "body", "string", False),
            f("due", "body", "date", False),
        )),
        Call("GET", "/tasks/:id", "one task", (f("id", "path", "", True),)),
        Call("PUT", "/tasks/:id", "change task", (
            f("id", "path", "", True),
            f("done", "body", "boolean", False),
        )),
        Call("DELETE", "/tasks/:id", "remove task", (f("id", "path", "", True),)),
    ),
)  # fmt: skip

MAIL = Api(
    "Mail delivery",
    "https://rest.mailer.example/v4",
    (
        Call("POST", "/messages", "Send a message", (
            f("to", "body", "string", True, "Address of the recipient"),
            f("subject", "body", "string", True, "Subject line"),
            f("html", "body", "string", False, "Body as HTML"),
            f("X-Idempotency-Key", "header", "string", False, "Makes retries safe"),
        ), (("202", "Accepted"), ("429", "Too many requests"))),
        Call("GET", "/messages/{messageId}/events", "List events of a message", (
            f("messageId", "path", "string", True, "Id of the message"),
            f("type", "query", "string", False, "delivered, opened or bounced"),
        ), (("200", "Events"),)),
        Call("DELETE", "/suppressions/{email}", "Remove a suppression", (
            f("email", "path", "string", True, "Suppressed address"),
        ), (("204", "Removed"),)),
    ),
    "Bearer token",
)  # fmt: skip

LEGACY = Api(
    "Library catalogue web service",
    "http://ws.library.example",
    (
        Call("GET", "/books/search", "Searches the catalogue.", (
            f("title", "query", "string", False, "Words of the title"),
            f("author", "query", "string", False, "Name of the author"),
            f("max", "query", "int", False, "Number of results"),
        )),
        Call("GET", "/books/{isbn}", "Returns one book.", (
            f("isbn", "path", "string", True, "ISBN without hyphens"),
        )),
        Call("POST", "/loans", "Lends a book to a reader.", (
            f("isbn", "body", "string", True, "The book"),
            f("reader", "body", "int", True, "Number of the reader"),
        )),
    ),
)  # fmt: skip
