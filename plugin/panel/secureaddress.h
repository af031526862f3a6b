// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

class QUrl;

namespace clusteratlas
{

//! Whether \a address is a valid https address with a host and without a user's name or password in it.
[[nodiscard]] bool isSecureAddress( const QUrl &address );

//! Opens an isSecureAddress() in the system's browser; refuses everything else and returns false. Main thread.
bool openSecureAddress( const QUrl &address );

} // namespace clusteratlas
