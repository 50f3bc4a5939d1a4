import pytest

from pixelwright.codegen.finish import named

FILES = {
    "src/main.tsx": b'import { App } from "./App";\nrender(<App />);',
    "src/App.tsx": b'import styles from "./App.module.css";\nexport function App() {\n\treturn "App";\n}',
    "src/App.module.css": b".a {}",
    "src/components/AppCard.tsx": b"App",
}


def test_the_page_gets_its_name_and_its_words_stay():
    files = named(FILES, "PricingPage")
    assert files["src/main.tsx"] == b'import { PricingPage } from "./PricingPage";\nrender(<PricingPage />);'
    page = files["src/PricingPage.tsx"].decode()
    assert "export function PricingPage()" in page
    assert '"./PricingPage.module.css"' in page
    assert 'return "App"' in page
    assert files["src/components/AppCard.tsx"] == b"App"
    assert not any(path.startswith("src/App.") for path in files)


@pytest.mark.parametrize("name", ["", "AppCard"], ids=["none", "taken"])
def test_it_stays_app(name):
    assert named(FILES, name) == FILES
